/** Words that tell nothing about what is sought. */

export const SILENT = -1
/** What the whole guide is about: a group of synonyms that has the empty word. */
export const OURS = -2

const CHINESE = `我 你 您 他 我们 你们 请问 请教 怎么 怎么办 怎么样 怎样 凭什么 凭啥 咋 咋办 如何 为什么 为啥 为何 什么 啥 哪 可以 可不可以 能 能不能 能否 想 想要 要 该 应该 是 是不是
  有 没有 会 会不会 个 还 就 都 在 把 给 被 让 和 跟 与 及 或 从 到 对 那 这 这个 那个 里 里面 上 下 一下 请 帮 帮我 到底 现在 已经 已 刚 通过 才 又 仍 为
  一直 老是 总是 突然 昨天 昨晚 今天 今早 今天早上 前天 莫名 莫名其妙 无缘无故 偷偷 每天
  好几天 亲 亲亲 急 急急 急急急 很急 在线等 你好 您好 哈喽 麻烦 麻烦问下 谢谢 多谢 求助 跪求 赶紧 尽快 呜呜 弄 搞 呗 唉 哎 哦 啦 哈 诶
  骗子 骗人 坑人 坑爹 太坑 坑我 你们是不是 垃圾 无语 气死 明明 居然 竟然 实在 真 太 好像 感觉 那种 这台 那台 我这台 怎么回事 咋回事 什么情况 啥情况
  客户 客户说 客户问 用户说 用户问 顾客说 顾客问`
const ENGLISH = `a about am an and any anymore are as at at-all be because been being bought but buy by can can-i-still can-we-still could did do does doing every-day everyday for from get gets getting goes good-day got had has
  have how i if im in is it its ive me my need needs no not of on once or our please purchased remaining shall should sir so some that the take taken takes taking took their them then there these they
  this to u ur pls plz hi hello hey thanks thank thx asap urgent urgently oops want wanna wants wanted dont don didnt didn doesnt doesn havent haven hasnt hasn isnt isn wasnt wasn wont won wouldnt wouldn couldnt couldn cant im also
  was we were what happens happen told tell tells people when where which who why will with without would today yesterday you your say says said ask asks my-customer a-customer the-customer i-paid-for paid-for
  ridiculous unacceptable scam scammer thief thieves worst angry upset terrible awful`

export const SMALL = `${CHINESE} ${ENGLISH}`.split(/\s+/)
