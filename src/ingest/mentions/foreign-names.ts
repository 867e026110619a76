/** Foreign names as Chinese papers spell them: 唐纳德·特朗普, 马克龙. */

/** Characters the Xinhua tables spell foreign names with, both scripts. */
const sounds = [
  '阿埃艾爱安昂奥澳巴白拜班邦包保鲍贝本比彼毕边宾滨波伯博勃布查昌茨次达大戴丹当道德登邓迪蒂丁东杜敦顿多厄尔恩法凡范菲费芬丰冯佛夫弗福',
  '富盖甘冈高戈哥格根贡古瓜圭哈海汉杭豪赫黑亨洪侯胡华怀惠霍基吉季加贾简姜杰金津久卡凯坎康考柯科可克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾',
  '里理丽利莉列林琳龙隆卢鲁路伦罗洛吕律马玛麦迈曼芒毛梅门蒙孟米密缅敏明缪莫默姆穆拿那纳乃奈南内嫩尼妮年涅宁纽农努诺欧帕潘庞培佩彭蓬皮',
  '平珀普契恰钱强乔切钦琼丘裘让热仁日荣茹儒瑞若撒萨塞赛桑森沙莎山珊尚绍舍申圣施什史舒朔斯丝思苏素索塔泰坦汤唐陶特腾提田铁廷通图土托脱瓦万',
  '旺威维韦伟卫魏温文翁沃乌伍武西锡悉希席夏显香肖歇谢辛欣兴休修雪逊雅亚延扬杨耶叶伊依因英永尤雨约允宰赞早泽曾扎詹张哲者珍真芝知治朱竹卓佐娃娅妲',
  '愛奧貝畢邊賓濱達當鄧東頓爾範費豐馮蓋岡貢漢華懷賈簡傑勞萊賴蘭裡麗龍盧魯倫羅馬瑪麥邁門緬繆納農諾歐龐錢強喬瓊讓熱榮賽聖絲蘇湯騰鐵圖萬衛溫烏錫顯謝興遜亞揚楊葉贊澤',
].join('')

const sound = `[${sounds}]`

/** `唐纳德·特朗普` at the head of a text: parts joined by a middle dot. */
const dotted = new RegExp(`^${sound}{1,7}(?:[·•・‧．]${sound}{1,8}){1,3}`, 'u')
const single = new RegExp(`^${sound}{2,6}`, 'u')

/** The dotted name a text begins with, as long as its sounds go. */
export const dottedNameAt = (text: string): string | undefined => dotted.exec(text)?.[0]

/** What may be a foreign name of one part at the head of a text. */
export const foreignNameAt = (text: string): string | undefined => single.exec(text)?.[0]
