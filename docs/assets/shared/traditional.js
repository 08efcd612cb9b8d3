/** Traditional characters as the simplified ones by which entries can be found; a test names those that are missing. */

const PAIRS = `
  內内弔吊戶户冊册佔占別别刪删決决沖冲沒没來来兒儿兩两於于昇升狀状長长門门係系則则卻却後后為为牴抵紅红約约計计訂订負负頁页風风個个凍冻剛刚員员庫库徑径時时書书級级託托財财迴回陣阵陞升隻只馬马務务動动區区參参問问國国專专帶带
  帳帐從从掃扫掛挂敗败啟启殺杀現现產产異异統统處处規规貨货軟软這这連连逕径釦扣閉闭備备創创單单場场報报幾几復复換换無无發发筆笔結结絕绝給给虛虚視视註注証证訴诉費费買买週周進进郵邮鈕钮開开間间隊队雲云項项傳传勢势匯汇嗎吗塊块
  彙汇搶抢會会業业毀毁準准煉炼節节經经綁绑腳脚腦脑號号裝装裡里試试話话詢询資资載载違违過过電电預预劃划團团圖图夥伙實实對对幣币彆别態态摺折滿满監监種种箇个綠绿網网臺台蓆席製制誌志語语認认誤误說说輕轻銀银閤合際际颱台駁驳麼么
  價价寬宽審审寫写彈弹數数暫暂樣样標标熱热盤盘確确碼码編编線线緩缓衝冲複复談谈請请賠赔賬账賣卖質质銷销閱阅餘余髮发學学導导憑凭據据擔担機机獨独輸输辦办選选錶表錯错錢钱隨随險险頻频優优償偿儲储幫帮應应擬拟檔档燬毁牆墙縮缩購购
  還还鍵键鍊炼闆板點点壘垒檯台歸归舊旧轉转雙双雞鸡額额題题簽签繫系識识證证贈赠鏡镜關关類类寶宝攔拦競竞糰团繼继釋释麵面齣出屬属續续護护響响權权讀读籤签纔才變变顯显驗验體体讓让驟骤鑰钥爲为啓启裏里閲阅説说著着
  萬万洩泄惡恶調调羣群亂乱義义陸陆盜盗記记細细錄录職职擊击離离協协張张執执營营諾诺貴贵閒闲魚鱼鑑鉴鑒鉴賞赏靜静歐欧減减檻槛誰谁爭争議议
`.replace(/\s/g, '')

const SIMPLIFIED = new Map(Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, one, other]) => [one, other]))
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g')

/** @param {string} text */
export function simplified(text) {
  return text.replace(TRADITIONAL, (each) => SIMPLIFIED.get(each) || each)
}
