import { inflateRawSync } from 'node:zlib'

type Turn = [speaker: 'customer' | 'agent', text: string]

function conversation(id: string, agentId: string, startedAt: string, turns: Turn[]) {
  const start = Date.parse(startedAt)
  return JSON.stringify({
    conversationId: id,
    channel: 'webchat',
    agentId,
    startedAt,
    turns: turns.map(([speaker, text], index) => ({
      speaker,
      text,
      at: new Date(start + index * 60_000).toISOString(),
    })),
  })
}

/** One customer who is upset and then is not, one who only asks, and a line that is no conversation. */
export function conversations(mark: string) {
  const upset = conversation(`e2e-${mark}-1`, `kf-${mark}-1`, '2026-03-02T02:00:00Z', [
    ['customer', `太过分了！${mark} 这个包裹七天了还没到，你们到底管不管！`],
    ['agent', '您好，非常理解您的心情，等了七天还没收到，给您添麻烦了。'],
    ['customer', '我的手机是 13812345678，快点帮我查。'],
    ['agent', '已为您加急处理，明天18点前送达，今晚8点前我给您回电。'],
    ['customer', '太感谢了，你真好！'],
    ['agent', '不客气，感谢您的来电，祝您生活愉快，再见。'],
  ])
  const calm = conversation(`e2e-${mark}-2`, `kf-${mark}-2`, '2026-03-02T03:00:00Z', [
    ['customer', `请问 ${mark} 发票怎么开？`],
    ['agent', '您好，请在订单页点击申请发票，填写抬头即可。'],
  ])
  return `${upset}\n${calm}\nthis is not JSON\n`
}

/** Enough to be seen while it is on its way. */
export const manyConversations = (mark: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    conversation(`many-${mark}-${index}`, 'kf-many', '2026-02-02T02:00:00Z', [
      ['customer', `你好，第 ${index} 个问题：我的订单什么时候发货？等了很久了。`],
      ['agent', '您好，我帮您查一下，预计今天发出，请您留意短信。'],
      ['customer', '好的，谢谢。'],
      ['agent', '不客气，还有什么可以帮您？祝您生活愉快。'],
    ]),
  ).join('\n')

/** A table whose header nobody can guess. */
export const table = (mark: string) =>
  [
    '甲,乙,丙,丁,戊',
    `t-${mark}-1,2026-03-03 09:00:00,买家,"${mark} 退款怎么还没到账，我很着急",kf-${mark}-1`,
    `t-${mark}-1,2026-03-03 09:01:00,店员,您好，退款已原路返回，预计明天到账。,kf-${mark}-1`,
    `t-${mark}-2,2026-03-03 10:00:00,买家,${mark} 尺码偏大吗？,kf-${mark}-1`,
    `t-${mark}-2,2026-03-03 10:01:00,店员,您好，建议选小一码。,kf-${mark}-1`,
  ].join('\r\n')

/** Two people, one of them with a shift whose date nobody can read. */
export const roster = (mark: string, names: [string, string]) =>
  [
    '工号,姓名,技能组,班组,项目,班次,日期,开始,结束',
    `007${mark},${names[0]},售后;退款,一组 ${mark},测试项目 ${mark},早班,2026-03-02,08:00,16:00`,
    `008${mark},${names[1]},售前,一组 ${mark},测试项目 ${mark},早班,三月的某天,08:00,16:00`,
  ].join('\n')

const END = 0x06054b50

/** How many rows the first sheet of a workbook has, its header among them. */
export function rowsIn(workbook: Buffer): number {
  let end = workbook.length - 22
  while (workbook.readUInt32LE(end) !== END) end--
  let at = workbook.readUInt32LE(end + 16)
  for (let left = workbook.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = workbook.readUInt16LE(at + 28)
    const name = workbook.toString('utf8', at + 46, at + 46 + nameLength)
    if (name.startsWith('xl/worksheets/')) return rowsAt(workbook, at)
    at += 46 + nameLength + workbook.readUInt16LE(at + 30) + workbook.readUInt16LE(at + 32)
  }
  return 0
}

function rowsAt(workbook: Buffer, entry: number): number {
  const local = workbook.readUInt32LE(entry + 42)
  const data = local + 30 + workbook.readUInt16LE(local + 26) + workbook.readUInt16LE(local + 28)
  const packed = workbook.subarray(data, data + workbook.readUInt32LE(entry + 20))
  return inflateRawSync(packed).toString('utf8').split('<row ').length - 1
}
