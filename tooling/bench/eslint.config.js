import { packageRules } from '@trackyourhours/eslint';

export default packageRules(import.meta.dirname);
