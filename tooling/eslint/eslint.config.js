import { packageRules } from './src/index.ts';

export default packageRules(import.meta.dirname);
