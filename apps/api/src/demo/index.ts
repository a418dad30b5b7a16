/** Made-up people for whoever starts the server to look around. It is never there in production, nor beside real people. */
export { DemoDataError, plantDemo, refuseDemo, type Demo } from './demo.js';
