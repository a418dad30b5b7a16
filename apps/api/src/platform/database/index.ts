export { openDatabase, type Database, type DatabaseLocation, type DatabaseOptions, type EntityManager, type MikroORM, type Query } from './database.js';
export { FolderInUseError } from './folder.lock.js';
