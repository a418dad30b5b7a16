/** How an operation is carried out once it has been let in: decided, fetched in one statement, executed, recorded. */
export { guardedGateway, type Execute, type ExecutionContext, type GatewayOptions } from './guarded.gateway.js';
