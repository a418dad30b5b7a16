import { packageTests } from './src/index.ts';

export default packageTests(import.meta.dirname);
