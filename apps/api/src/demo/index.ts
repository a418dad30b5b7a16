/** Made-up people for whoever starts the server to look around. It is never there in production, nor beside real people. */
export { plantDemo, type Demo } from './demo.js';
