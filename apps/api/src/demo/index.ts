/** Made-up people for whoever starts the server to look around. It is never there in production, nor beside real people. */
export { plantCrowd, type CrowdOptions } from './demo.crowd.js';
export { DemoDataError, plantDemo, plantDozen, refuseDemo, type Demo, type DemoParts } from './demo.js';
