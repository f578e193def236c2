import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { messages as ui } from '@/ui/messages'
import en from './en.json'
import { features } from './features'
import zhCN from './zh-CN.json'

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, before = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  )
const all = [{ en, 'zh-CN': zhCN }, ui, ...features.map(({ messages }) => messages)]
const english = new Map(all.flatMap((one) => flat(one.en as Tree)))
const chinese = new Map(all.flatMap((one) => flat(one['zh-CN'] as Tree)))
const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.(vue|ts)$/.test(path) && !path.endsWith('.spec.ts')
      ? [readFileSync(path, 'utf8')]
      : []
  })
}

test('Chinese and English have the same messages', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
})

test('both languages fill in the same values', () => {
  const different = [...chinese].filter(
    ([key, text]) =>
      String(new Set(named(text))) !== String(new Set(named(english.get(key) ?? ''))),
  )
  expect(different.map(([key]) => key)).toEqual([])
})

test('Chinese texts are Chinese, and no English text has Chinese in it but names of languages', () => {
  const han = /\p{Script=Han}/u
  const allowed = ['app.brandSmall', 'app.otherLocale', 'access.otherLocale']
  const left = [...english].filter(([key, text]) => han.test(text) && !allowed.includes(key))
  expect(left).toEqual([])
})

test('every message that a page names is there', () => {
  const used = sources(join(process.cwd(), 'src')).flatMap((text) =>
    [...text.matchAll(/\bt\('([\w.-]+)'/g)].map(([, key]) => key ?? ''),
  )
  expect(used.length).toBeGreaterThan(150)
  expect([...new Set(used)].filter((key) => !chinese.has(key))).toEqual([])
})
