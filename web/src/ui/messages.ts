import en from './en.json'
import zhCN from './zh-CN.json'

export const messages = { en, 'zh-CN': zhCN }
