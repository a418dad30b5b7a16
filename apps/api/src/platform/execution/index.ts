/** How an operation is carried out once it has been let in: compiled where it can be, guarded always. */
export { compiledExecution, interpretedExecution, type Execute } from './compiled.execution.js';
export { guardedGateway, type ExecutionContext, type GatewayOptions } from './guarded.gateway.js';
