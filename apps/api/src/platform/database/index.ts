export { openDatabase, type Database, type DatabaseLocation, type DatabaseOptions, type EntityManager, type MikroORM, type PreparedStatement, type Query } from './database.js';
export { FolderInUseError } from './folder.lock.js';
