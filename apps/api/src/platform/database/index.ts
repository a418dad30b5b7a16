/**
 * The store of the data, embedded or PostgreSQL, behind one face: units of work, statements, one history of migrations.
 * It refuses to know what is kept.
 */
export {
  openDatabase,
  type Database,
  type DatabaseLocation,
  type DatabaseOptions,
  type EntityManager,
  type MikroORM,
  type Query,
} from './database.js';
export { metadataOf } from './entity.metadata.js';
export { FolderInUseError, lockFolder } from './folder.lock.js';
export { serverRole } from './server.role.js';
