import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isNear, isSure, matcher } from '../../docs/assets/shared/match.js'
import { gramsOf, unitsOf } from '../../docs/assets/shared/terms.js'

const entry = (headings, text = '', more = {}) => ({ headings: [headings].flat(), text, ...more })
const found = (entries, query, groups) => matcher(entries, groups)(query).map(({ at }) => entries[at].headings[0])

test('text is cut into pairs of Chinese, numbers and stems', () => {
  const cut = {
    '': [], '退订': ['退订'], '钱': ['钱'], '退订ECS吗': ['退订', 'ecs'], '五天怎么算': ['5', '5天', '天怎', '怎么', '么算'],
    '5 天': ['5', '5天'], '十五天': ['15', '15天'], '二十': ['20'], '两台': ['2', '2台'], '1.5 倍': ['1.5', '1.5倍'],
    '退了服务器': ['退', '服务', '务器'], 'ＥＣＳ': ['ecs'], 'within five days': ['within', '5', 'day'], 'can’t': ['can'],
    'ECS五天': ['ecs', '5', '5天'], 'ECS5天': ['ecs', '5', '5天'], '买ECS两台': ['买', 'ecs', '2', '2台'], 'g6e实例': ['g6e', '实例'],
    '退訂ECS嗎': ['退订', 'ecs'], '自動續費': ['自动', '动续', '续费'],
    'refunds refunded refunding': ['refund', 'refund', 'refund'], cancelled: ['cancel'], 'pay-as-you-go': ['pay', 'as', 'you', 'go'],
  }
  for (const [text, grams] of Object.entries(cut)) assert.deepEqual(gramsOf(unitsOf(text)), grams, text)
})

test('without anything telling all are found in their order', () => {
  const all = [entry('甲'), entry('乙')]
  for (const query of ['', '  ', '？！']) assert.deepEqual(found(all, query), ['甲', '乙'], query)
})

test('entries are taken in one at a step before the first query, and all that are left with it', () => {
  const all = [entry('甲'), entry('乙'), entry('丙')]
  for (const steps of [0, 1, 4]) {
    const find = matcher(all)
    const isDone = Array.from({ length: steps }, () => find.begin.next().done)
    assert.equal(isDone.includes(true), steps > all.length)
    for (const [at, { headings }] of all.entries()) assert.deepEqual(find(headings[0]).map((hit) => hit.at), [at])
  }
})

test('a heading counts more than a text, and a text in full more than a part', () => {
  const all = [entry('Other', 'an invoice'), entry('Invoice'), entry('Unrelated')]
  assert.deepEqual(found(all, 'invoice'), ['Invoice', 'Other'])
})

const tagged = (heading, tags, text = '') => entry(heading, text, { tags })

test('a tag counts more than a text, and a heading more than a tag that several have', () => {
  const all = [entry('Other', 'about a card'), tagged('Voucher', ['card']), tagged('Balance', ['card']), entry('My card is lost'), ...Array.from({ length: 60 }, (_, at) => entry(`Filler ${at}`))]
  assert.deepEqual(found(all, 'card'), ['My card is lost', 'Voucher', 'Balance', 'Other'])
})

test('a heading that denies what was typed does not count as naming it', () => {
  const all = [entry('还没扣款，关掉就行'), entry('自动扣款能退吗'), ...Array.from({ length: 60 }, (_, at) => entry(`别的 ${at}`))]
  assert.deepEqual(found(all, '扣款'), ['自动扣款能退吗', '还没扣款，关掉就行'])
})

test('a tag that one entry alone has names it, where many headings have the word', () => {
  const all = [...Array.from('甲乙丙丁', (name) => entry(`能退订${name}吗`)), tagged('不用了可以退款吗', ['退订'])]
  assert.equal(found(all, '退订')[0], '不用了可以退款吗')
})

test('of what tells the same in a few words, the question that was asked in full comes first', () => {
  const all = [tagged('甲', ['退款']), tagged('乙', ['退款']), tagged('丙', ['怎么退款'])]
  assert.equal(found(all, '怎么退款')[0], '丙')
})

test('the name of a product counts more than a run of common words', () => {
  const all = [entry('全额退过一台，用过一次的怎么办'), entry('CDN 资源包'), ...Array.from('甲乙丙丁戊己庚辛', (name) => entry(`${name}用过一次`))]
  assert.equal(found(all, 'cdn 用过一次')[0], 'CDN 资源包')
})

test('a rare word counts more than a common one', () => {
  const all = [...[...'甲乙丙丁戊'].map((name) => entry(`退订${name}`)), entry('证书')]
  assert.equal(found(all, '退订 证书')[0], '证书')
})

test('what counts the same stays in its order', () => {
  assert.deepEqual(found([entry('退款一'), entry('退款二'), entry('退款三')], '退款'), ['退款一', '退款二', '退款三'])
})

test('numerals are numbers, particles tell nothing', () => {
  const all = [entry('五天无理由'), entry('七天')]
  for (const query of ['5天', '5 天', '五天的', '五天吗']) assert.equal(found(all, query)[0], '五天无理由', query)
})

test('words that mean the same find each other, in either language, and count a little less', () => {
  const all = [entry('到期'), entry('Expired'), entry('过期')]
  const groups = [['到期', '过期', 'expired']]
  assert.deepEqual(found(all, '过期', groups), ['过期', '到期', 'Expired'])
  assert.deepEqual(found(all, 'expired', groups), ['Expired', '到期', '过期'])
})

test('the longest known word counts, not one inside it', () => {
  const all = [entry('服务器'), entry('轻量应用服务器')]
  assert.equal(found(all, '轻量云服务器', [['轻量应用服务器', '轻量云服务器'], ['服务器', '云服务器']])[0], '轻量应用服务器')
})

test('a word that is only begun, or has one letter wrong, finds what was meant', () => {
  const all = [entry('Invoice'), entry('Voucher')]
  for (const query of ['inv', 'invoic', 'invocie', 'invoise', 'invoicee']) assert.deepEqual(found(all, query), ['Invoice'], query)
  assert.deepEqual([isNear(matcher(all)('invoic')), isNear(matcher(all)('invocie'))], [false, true])
  assert.deepEqual(found(all, 'oice'), [])
})

test('where nothing has everything the nearest are found and said to be near', () => {
  const [hit] = matcher([entry('退订 服务器'), entry('发票')])('退订 飞机')
  assert.equal(hit.at, 0)
  assert.equal(hit.isWhole, false)
})

test('a word that no entry knows leaves what else was typed to be found as near; a sum or a span of time counts nothing', () => {
  const all = [entry('发票'), entry('退款少了，为什么', '', { tags: ['12315'] }), ...Array.from({ length: 60 }, (_, at) => entry(`别的 ${at}`))]
  for (const query of ['发票', 'invoice']) {
    const plain = matcher(all, [['发票', 'invoice']])(query)
    for (const more of ['2998', '38.6', '899块', '半个月', '3 weeks', '20 USD']) assert.deepEqual(matcher(all, [['发票', 'invoice']])(`${query} ${more}`), plain, more)
    for (const more of ['OperationDenied', 'xqzw']) {
      const hits = matcher(all, [['发票', 'invoice']])(`${query} ${more}`)
      assert.deepEqual(hits.map(({ at, score }) => [at, score]), plain.map(({ at, score }) => [at, score]), more)
      assert.equal(hits.some(({ isWhole }) => isWhole), false, more)
    }
  }
  const [hit] = matcher(all)('发票 魑魅魍魉')
  assert.deepEqual([hit.at, hit.isWhole], [0, false])
  assert.equal(matcher(all)('12315')[0].isWhole, true)
})

test('an amount that an entry is named for is sought, by its number alone it is not', () => {
  const all = [entry('五天无理由'), entry('Refund within 5 days'), entry('退款没到'), entry('Refund'), entry('5 servers, weeks')]
  for (const query of ['5天', '退款 5天']) assert.equal(found(all, query)[0], '五天无理由', query)
  assert.equal(found(all, 'refund 5 days')[0], 'Refund within 5 days')
  for (const query of ['refund 5 weeks', 'refund 0.5']) assert.deepEqual(matcher(all)(query), matcher(all)('refund'), query)
  assert.deepEqual(matcher(all)('退款半个月没到'), matcher(all)('退款 没到'))
  for (const query of ['refund after 60 days', 'refund every month', 'refund last year']) assert.deepEqual(matcher(all)(query), matcher(all)('refund'), query)
  for (const query of ['退款60天后', '退款3个月以后', '退款30天内']) assert.deepEqual(matcher(all)(query), matcher(all)('退款'), query)
  assert.equal(found([entry('0 元'), entry('退款')], '0.00')[0], '0 元')
  const held = [entry('Where is my refund'), entry('A card is held for 1 usd')]
  for (const query of ['where is my $1', 'my 1 usd', 'my US$1']) assert.equal(found(held, query)[0], 'A card is held for 1 usd', query)
  for (const sum of ['$120', '$1,000', 'HK$120']) assert.deepEqual(matcher(all)(`refund ${sum}`).map(({ at }) => at), matcher(all)('refund').map(({ at }) => at), sum)
  assert.equal(found(held, 'refund of $1,000')[0], 'Where is my refund')
})

test('sure is what a heading or tag tells, where no other is about as near and nothing is about another site', () => {
  const all = [entry('发票怎么退', '', { site: '中国站' }), entry('域名', '发票'), entry('海外证书', '', { site: '国际站' }), entry('备案'), entry('备案')]
  const sure = (query, groups = []) => isSure(matcher(all, groups, '中国站')(query))
  for (const query of ['发票', '我的发票 3 weeks', '域名']) assert.equal(sure(query), true, query)
  for (const query of ['发票 xqzw', '备案', '海外证书', '', '魑']) assert.equal(sure(query), false, query)
})

test('words that ask and words of courtesy tell nothing', () => {
  const all = [entry('退订'), entry('退款'), entry('Refund')]
  for (const query of ['亲，退款急急急', '想退款', '能退款不？', '麻烦退款谢谢']) assert.deepEqual(matcher(all)(query), matcher(all)('退款'), query)
  for (const query of ['pls refund asap', 'can I still get a refund', 'I don’t want it, I told you, refund', 'i want a refund', 'hi, I need a refund, thanks']) assert.deepEqual(matcher(all)(query), matcher(all)('refund'), query)
})

test('a mere character beside what no entry knows is no word', () => {
  const all = [entry('转给对方', '', { tags: ['销号'] }), ...Array.from({ length: 60 }, (_, at) => entry(`别的 ${at}`))]
  assert.deepEqual(found(all, '销魑魅魍魉'), [])
})

test('where a known word is typed among much else something is found', () => {
  const all = [entry('退款'), ...Array.from('甲乙丙丁戊己庚辛', (name) => entry(`${name}站${name}页${name}钱${name}满`))]
  const query = '退款 甲站 乙站 丙站 丁站 戊站 己站 庚站 辛站 甲页 乙页 丙页 丁页 戊页 己页 庚页 辛页 甲钱 乙钱 丙钱 丁钱 戊钱 己钱 庚钱 辛钱'
  assert.deepEqual(found(all, query), [])
  assert.notDeepEqual(found(all, query, [['退款']]), [])
})

test('a short word that is whole somewhere is not the beginning of another', () => {
  const all = [entry('Paid by card'), entry('Platform', 'PAI'), entry('3 days'), entry('30 days')]
  assert.deepEqual(found(all, 'PAI'), ['Platform'])
  assert.deepEqual(found(all, 'pa'), ['Paid by card', 'Platform'])
  assert.deepEqual(found(all, '3'), ['3 days'])
})

test('a letter is the beginning of words, even where it stands alone somewhere', () => {
  assert.deepEqual(found([entry('Option D'), entry('Delete data')], 'd'), ['Option D', 'Delete data'])
})

const OURS = ['', '阿里云', 'Alibaba Cloud', 'aliyun']

test('the name of what all is about changes nothing beside what is typed, and is found where it alone is typed', () => {
  const all = [tagged('域名能退吗', ['怎么退域名']), tagged('Domain', ['how to return a domain']), entry('阿里云是什么'), entry('What is Alibaba Cloud'), entry('Cloud firewall')]
  for (const query of ['域名', '怎么退域名', 'domain', 'how to return a domain', 'firewall']) {
    const plain = matcher(all, [OURS])(query)
    for (const branded of [`阿里云${query}`, `阿里雲 ${query}`, `${query} Alibaba Cloud`, `aliyun ${query}`]) assert.deepEqual(matcher(all, [OURS])(branded), plain, branded)
  }
  assert.equal(found(all, '阿里云', [OURS])[0], '阿里云是什么')
  assert.equal(found(all, 'alibaba cloud', [OURS])[0], 'What is Alibaba Cloud')
  assert.deepEqual(found(all, 'cloud', [OURS]), ['What is Alibaba Cloud', 'Cloud firewall'])
})

test('a product whose name begins with it is found by its own name', () => {
  const all = [entry('云盘不退'), entry('阿里云盘会员'), entry('会员')]
  for (const query of ['阿里云盘', '阿里雲盤', '阿里云盘 会员']) assert.equal(found(all, query, [OURS, ['阿里云盘'], ['云盘']])[0], '阿里云盘会员', query)
})

test('where it alone is typed, a product whose name begins with it does not come before what all is about', () => {
  const all = [entry('阿里云服务器能退吗'), entry('阿里云盘会员'), ...Array.from({ length: 60 }, (_, at) => entry(`别的 ${at}`))]
  assert.deepEqual(found(all, '阿里云', [OURS, ['阿里云盘']]), ['阿里云服务器能退吗', '阿里云盘会员'])
})

test('a character left alone beside a known word is found by the pair that they are', () => {
  const all = [entry('退款', '换个办法退'), entry('换货')]
  const [hit] = matcher(all)('换个办法退')
  assert.deepEqual(hit, { ...hit, at: 0, isWhole: true })
})

test('what has nothing to do with it is not found', () => {
  assert.deepEqual(found([entry('退订'), entry('Invoice')], '比特币'), [])
  assert.deepEqual(found([entry('退订'), entry('Invoice')], 'qqqq'), [])
})

const SITES = [['国际站', '国际版', 'International'], ['中国站', 'China']]
const ABROAD = entry('怎么退款', '', { site: '国际站' })
const AT_HOME = entry('退款', '', { site: '中国站' })
const BOTH = entry('退款吗', '中国站和国际站')
const ordered = (query, { home = '', ...wish } = {}) => {
  const all = [BOTH, ABROAD, AT_HOME]
  return matcher(all, SITES, home)(query, wish).map(({ at }) => all[at])
}

test('what is about another site than the readers’ own comes last, unless they have none', () => {
  assert.equal(ordered('退款', { home: '中国站' })[2], ABROAD)
  assert.equal(ordered('退款', { home: '国际站' })[2], AT_HOME)
  assert.deepEqual(ordered('要退款'), [BOTH, ABROAD, AT_HOME])
})

test('a site that is named, in whatever words, comes before others, whether or not its replies name it', () => {
  for (const query of ['国际站退款', '国际版退款', 'international 退款']) assert.equal(ordered(query, { home: '中国站' })[0], ABROAD, query)
  for (const query of ['中国站退款', 'china 退款']) assert.equal(ordered(query, { home: '国际站' })[0], AT_HOME, query)
  const [hit] = matcher([ABROAD], SITES)('国际站退款')
  assert.equal(hit.isWhole, true)
})

test('where several sites are named none of them comes after the others', () => {
  const scores = matcher([ABROAD, { ...ABROAD, site: '中国站' }], SITES, '中国站')('国际站和中国站退款').map(({ score }) => score)
  assert.ok(Math.abs(scores[0] - scores[1]) < 1e-9)
})

test('where no site is meant and several have an answer, one that holds on all comes first and is sure, and none for one site is', () => {
  const alone = [entry('停机还扣费', '', { site: '中国站' }), entry('停机还扣费吗', '', { site: '国际站' })]
  const sure = (all, query, home = '') => { const hits = matcher(all, SITES, home)(query); return isSure(hits) && all[hits[0].at] }
  assert.equal(sure(alone, '停机还扣费'), false)
  assert.equal(sure(alone, '中国站停机还扣费'), alone[0])
  assert.equal(sure(alone, '停机还扣费', '中国站'), alone[0])
  assert.equal(sure([...alone, entry('停机还扣费')], '停机还扣费').site, undefined)
  assert.equal(sure([alone[0], entry('发票', '', { site: '国际站' })], '停机还扣费'), alone[0])
})

test('where another site is named than the one that is wished for, nothing is sure', () => {
  const all = [entry('停机还扣费', '', { site: '中国站' }), ABROAD]
  const sure = (query) => isSure(matcher(all, SITES, '中国站')(query, { site: '中国站' }))
  for (const query of ['停机还扣费', '中国站停机还扣费']) assert.equal(sure(query), true, query)
  assert.equal(sure('国际站停机还扣费'), false)
})

test('what holds on several sites lacks nothing where one of them is named', () => {
  const both = entry('轻量服务器怎么退')
  const [hit] = matcher([both, ABROAD, entry('中国站', '', { site: '中国站' })], SITES)('中国站轻量服务器怎么退')
  assert.deepEqual([hit.at, hit.isWhole, hit.about], [0, true, 1])
})

test('what is about the wished site alone comes first, before what holds on several', () => {
  for (const home of ['', '中国站']) assert.equal(ordered('退款', { home, site: '国际站' })[0], ABROAD)
})

test('what is let through is measured by itself alone, not by the best of what is not', () => {
  const all = [entry('包年包月退款多少'), entry('退款多少')]
  assert.deepEqual(matcher(all)('包年包月退款多少').map(({ at }) => at), [0])
  assert.deepEqual(matcher(all)('包年包月退款多少', { isLet: (at) => at === 1 }).map(({ at }) => at), [1])
})

test('a heading that tells what was typed counts more, whatever tells nothing beside it', () => {
  const all = [entry('证书买错'), entry(['换地域', '买错'])]
  for (const query of ['买错', '买错了怎么办', '我买错了']) assert.equal(found(all, query, [['买错']])[0], '换地域', query)
})

test('a boost moves what else would count the same', () => {
  assert.deepEqual(found([entry('退款'), entry('退款 二', '', { boost: 3 })], '退款')[0], '退款 二')
})

test('of what is pasted the beginning is sought', () => {
  const all = [entry('发票怎么退'), entry('域名能退吗')]
  assert.deepEqual(found(all, `发票${'，'.repeat(600)}域名`), ['发票怎么退'])
})
