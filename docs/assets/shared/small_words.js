/** Words that tell nothing about what is sought. */

export const SILENT = -1
/** What the whole guide is about: a group of synonyms that has the empty word. */
export const OURS = -2

const CHINESE = `我 你 您 他 我们 你们 请问 请教 怎么 怎么办 怎样 凭什么 凭啥 咋 咋办 如何 为什么 为啥 为何 什么 啥 哪 可以 可不可以 能 能不能 能否 想 想要 要 该 应该 是 是不是
  有 没有 会 会不会 个 还 就 都 在 把 给 被 让 和 跟 与 及 或 从 到 对 那 这 这个 那个 里 里面 上 下 一下 请 帮 帮我 到底 现在 已经 已 刚 才 又 仍 为
  一直 老是 总是 突然 昨天 昨晚 今天 今早 今天早上 前天 莫名 莫名其妙 无缘无故 偷偷
  客户 客户说 客户问 用户说 用户问 顾客说 顾客问`
const ENGLISH = `a about am an and any anymore are as at at-all be been being but by can could did do does doing for from get gets getting got had has
  have how i if im in is it its ive me my no not of on once or our please shall should so some that the their them then there these they
  this to was we were what when where which who why will with without would yesterday you your say says said ask asks my-customer a-customer the-customer`

export const SMALL = `${CHINESE} ${ENGLISH}`.split(/\s+/)
