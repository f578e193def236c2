import { readdirSync } from 'node:fs'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

/** The arrows of the front end: app -> features -> ui and api. They never point back. */
const forbid = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
})

const features = readdirSync(new URL('./src/features', import.meta.url))

export default ts.config(
  { ignores: ['dist', 'src/api/schema.d.ts', 'e2e/report', 'e2e/results'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    files: ['src/**/*.{ts,vue}'],
    rules: {
      'max-lines': ['error', 200],
      // TypeScript knows better which names exist.
      'no-undef': 'off',
      // A prop that may be absent is undefined, and its type says so.
      'vue/require-default-prop': 'off',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/no-bare-strings-in-template': 'error',
    },
  },

  forbid(['src/api/**'], ['@/app/*', '@/features/*', '@/ui/*'], 'api knows nobody.'),
  forbid(['src/ui/**'], ['@/app/*', '@/features/*'], 'ui knows api alone.'),
  ...features.map((feature) =>
    forbid(
      [`src/features/${feature}/**`],
      ['@/app/*', '@/features/*', '../*'],
      'Features do not know each other.',
    ),
  ),
  prettier,
)
