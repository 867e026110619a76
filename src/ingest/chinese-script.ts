/** Simplified or traditional Chinese, by characters that only one of the two has. */

/** Frequent characters in pairs, simplified and traditional, each no character of the other script's own. */
const pairs =
  '们們这這个個来來为為说說国國时時会會过過对對学學开開发發无無与與经經样樣问問关關进進动動现現话話实實从從两兩东東头頭见見电電车車门門马馬书書将將听聽业業间間题題体體点點线線机機气氣阳陽让讓师師几幾员員报報产產乐樂党黨陆陸处處应應当當湾灣华華长長场場' +
  '还還没沒给給军軍战戰队隊总總统統种種认認识識论論议議设設计計记記许許该該谁誰请請读讀谈談证證评評词詞语語调調变變义義乡鄉亚亞亲親亿億仅僅传傳价價众眾优優伤傷伟偉兴興农農决決况況冲衝减減创創别別办辦务務劳勞势勢区區医醫协協单單卖賣卫衛历歷压壓厂廠' +
  '双雙叶葉号號启啟团團园園图圖围圍坏壞块塊坚堅声聲备備复復够夠妇婦妈媽孙孫宝寶审審宽寬对對导導层層岁歲岛島币幣带帶帮幫广廣庆慶库庫张張强強归歸径徑忆憶忧憂怀懷态態恶惡惊驚愿願戏戲户戶扩擴执執担擔护護择擇挥揮据據损損换換撑撐数數断斷旧舊' +
  '显顯术術权權条條极極构構标標树樹桥橋检檢楼樓欢歡欧歐残殘汇匯汉漢汤湯沟溝泪淚洁潔济濟测測浓濃润潤涨漲渐漸湿濕灭滅灯燈灵靈炼煉热熱爱愛独獨狱獄环環疗療盘盤监監盖蓋码碼础礎确確离離积積称稱稳穩穷窮竞競笔筆签簽简簡类類粮糧红紅级級纪紀纯純纸紙' +
  '组組细細织織终終绍紹结結绝絕继繼续續维維综綜绿綠编編网網罗羅职職联聯胜勝脑腦脸臉艺藝节節范範药藥荣榮营營获獲虑慮虽雖补補装裝规規视視觉覺览覽触觸订訂训訓讯訊讲講诉訴诗詩误誤谢謝贝貝负負财財责責败敗货貨质質贫貧购購贵貴费費资資赛賽赢贏践踐' +
  '轨軌转轉轮輪软軟轻輕载載较較辆輛边邊达達迁遷运運远遠违違连連迟遲选選递遞逻邏遗遺邮郵邻鄰释釋钟鐘钢鋼钱錢银銀错錯镇鎮镜鏡闭閉闻聞阅閱队隊阶階际際险險随隨隐隱难難雾霧静靜页頁项項顺順须須顾顧预預领領频頻颗顆颜顏风風飞飛饭飯馆館验驗鱼魚鸟鳥鸡雞麦麥齐齊龙龍'

/** By code: 1 for a simplified character, -1 for a traditional one, 0 for all others. */
const weights = new Int8Array(0x10000)
for (const [at, character] of [...pairs].entries()) weights[character.charCodeAt(0)] = at % 2 === 0 ? 1 : -1

/** The script most such characters are of; null where there are none, or as many of each. */
export function chineseScript(text: string): 'zh-Hans' | 'zh-Hant' | null {
  let balance = 0
  for (let at = 0; at < text.length; at++) balance += weights[text.charCodeAt(at)] ?? 0
  return balance === 0 ? null : balance > 0 ? 'zh-Hans' : 'zh-Hant'
}
