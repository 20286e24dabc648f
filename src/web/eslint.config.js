import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// The import rule of bulletproof-react: shared <- features <- app, and no feature knows another.
const features = readdirSync(new URL('./features', import.meta.url));

const forbid = (files, ...group) => ({
  files: [files],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message: 'shared <- features <- app; features do not import each other.' }] }] },
});

export default tseslint.config(
  { ignores: ['dist', 'node_modules'] },
  js.configs.recommended,
  tseslint.configs.strict,
  hooks.configs.flat['recommended-latest'],
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', {
        selector: "CallExpression[arguments.length>1]:matches([callee.name='mutate'], [callee.property.name='mutate'])",
        message: 'TanStack Query drops these callbacks when the component goes before the answer comes: mutateAsync(…).then(done, failed).',
      }],
    },
  },
  { files: ['scripts/**', 'tools/**', 'e2e/**', '*.mjs'], rules: { 'no-console': 'off' } },
  forbid('shared/**', '@/features/*', '@/app/*'),
  ...features.map((feature) =>
    forbid(`features/${feature}/**`, '@/app/*', ...features.filter((other) => other !== feature).map((other) => `@/features/${other}/*`)),
  ),
);
