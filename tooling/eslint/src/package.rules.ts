import js from '@eslint/js';
import type { Linter } from 'eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** The lint rules of a package, with types; `folder` is the package's own. */
export function packageRules(folder: string): Linter.Config[] {
  return defineConfig(
    globalIgnores(['dist/', 'test-results/', '**/generated/']),
    // A rule that may be switched off beside the code is a wish.
    { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
    js.configs.recommended,
    typescript.configs.strictTypeChecked,
    { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: folder } } },
    { rules: sources },
    { files: ['**/*.test.ts', '**/*.testing.ts'], rules: tests },
    { files: ['**/*.js'], extends: [typescript.configs.disableTypeChecked] },
  );
}

const sources: Linter.RulesRecord = {
  // `== null` asks for null and undefined at once, which is what GraphQL means by null.
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  curly: ['error', 'multi-line'],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/consistent-type-exports': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    // A default would take in silence what is added to the union later.
    { allowDefaultCaseForExhaustiveSwitch: false, requireDefaultForNonUnion: true },
  ],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  // Classes are what TypeGraphQL and MikroORM decorate, and errors are built by static methods.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowStaticOnly: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // Follows type arguments that grow without end (Kysely's, MikroORM's) until the stack is full, in 8.73.0.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
};

/** A test may stand in for a port with a function that waits for nothing. */
const tests: Linter.RulesRecord = {
  '@typescript-eslint/require-await': 'off',
};
