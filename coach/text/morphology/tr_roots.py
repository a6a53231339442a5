"""Turkish verb stems by their last sound, as the tables of suffixes need them.

``CONSONANT``: roots and lexical derivations that end in a consonant; "ed-" and its like are the form before a vowel.
``VOWEL``: stems that end in a vowel. What suffixes derive regularly (-lan-, -laş-, -tır-, -ıl-) is built in ``tr.py``.
"""

from __future__ import annotations

CONSONANT = """
ac acık aç açıl ada affed ağar ağart ak akıt aksat al alçal alçalt aldan aldat aldır alın alış alıştır an andır anlaş
anlat ara­t ard ardılat arın art artır arttır as asıl aş at atan atıl atış avlan avun avut ay ayart ayıkla­t ayıl ayıltıl ayır
ayrıl az azal azalt azar azdır azıt azled
bağır bağdaş bağışlan bağlan bahsed bahşed bak bakın bar barın barındır barış barıştır bas basıl basın bastır baş­la­t başar başvur
bat batır bay bayıl bayılt beğen beğendir beklet beliğ belir belirt ben benzet beslen bez bezdir bıçaklan bık bıktır bırak
bıraktır biç bil bildir bilin bin bindir birik biriktir birleş birleştir bit bitir bitiş boğ boğul boğuş boşal boşalt boşan
boyan boz bozdur bozul böl bölüş bölün bur burk buruş bul bulandır bulaş bulaştır bulun bulundur buluş buluştur bunal bunalt
buyur bük bükül bürün büyüt büyülen büz büzül
cay caydır canlandır celbed cezbed coş coştur cür'et
çağır çağrıştır çak çakıl çal çalın çalış çalıştır çalkalan çap çarp çarpıl çarpış çarpıt çat çatış çatlat çek çekil çekin
çekiş çektir çel çeliş çeliştir çevir çevril çık çıkar çıkart çıkış çıldır çıldırt çırp çırpın çıtlat çiz çizil çoğal çoğalt
çök çökert çöktür çöz çözül çürüt çat çığır çıtırdat çimdiklet
dadan dağıl dağıt dal daldır danış danıştır daral dart dayan dayandır dayat davran dansed değ değdir değin değiş değiştir
del delir delirt denet denetlet denk­leştir depreş der derinleş devir devral devred devril didin didiş dik dikil diklen dil
dilen din dindir dinlen dinlendir dinlet diren diril dirilt diz dizil doğ doğrul doğrult doğur dokun dokundur dol dolan
dolandır dolaş dolaştır doldur don donat dondur doy doyur dök dökül dön döndür dönüş dönüştür döv dövün dövüş duraklat dur
durdur durul duy duyul duyur düş düşün düşündür düşür düz düzel düzelt
ed edin eğ eğil eğit eğlen eğlendir ek eksil eksilt ekşit elen elveriş em emred emzir endişelen er eriş eriştir erit ertelet es
esirgen esnet et eğir evir evlen evlendir evril ez ezil
fark­et fırlat fışkır fethed
geç geçin geçindir geçir geçiş geçiştir gecik geciktir geldir gel gelin geliş geliştir genişlet ger geril gerek­tir getir gez
gezdir gezin gir giril giriş gid gider giy giydir giyin gizlen göç göçür gömül göm gönder gör görün görüş görüştür göster
götür gözet gözük gözetle­t güç­leştir gül güldür gülüş güt güd güven güvendir güçlen
hakket haykır hapsed harcan hasta­lan hatırlat hazırlan hazırlat hazmed heveslen hıçkır hisset hissed hissettir hoşlan hızlan
hızlandır hükmed halled hallet halledil vazgeçir
ıkın ısın ısındır ısıt ısır ıslan ıslat ısmarlat ışı­t ıskalat
iç içir iğren ihmal­et ikileş ilerlet ilet iletil iletiş ilgilen ilgilendir iliş iliştir imren in inan inandır incin incit indir
indirge­t inlet ir­kil irdele­t ir irkil isten iste­t işit işittir it itil ittir iyileş iyileştir izlet işlet işlen
kabar kabart kabulet kaç kaçın kaçır kaçış kadril kak kal kalk kalkın kalkış kaldır kan kandır kanıtlan kap kapan kapat kapıl
kapış kaplan kapsat kar karar karart karış karıştır karşılaş karşılaştır kas kastır kasıl kat katıl katlan kaval kavra­t kavuş
kavuştur kavur kay kaydır kaydet kayded kaydol kaybed kaybet kaybol kaynaş kaynaştır kaynat kaz kazan kazandır kazıt kerten
kes kesil kesin­leştir kesiş keşfed ketum kıl kılın kımıldat kıpırdat kır kırıl kırıştır kırp kıs kısal kısalt kısıl kıstır
kısıt kış kışkırt kıvır kıvrıl kıvran kıy kıyıl kıyas­lat kız kızar kızart kızdır kızış kilitlen kilitlet kirlen kirlet kok
kokut kolaylaştır kon kondur konuk konuş konuştur konuşlandır kop kopar koparıl kork korkut korun koş koştur koşul koy koyul
koyver koyuver kov kovul kovuş kudur kullan kullandır kur kurcalat kurtar kurtarıl kurtul kurul kurut kus kuşan kuşat kuşkulan
kutlan kuvvetlen küs küstür küçül küçült küçümset kükre­t kalın kalkıştır
mahvet mahved mahvol mecburet meylet menet mened
nakled nakşed neşelen neşret
oku­t ol oluş oluştur olgunlaş onar onart onarıl on ov ovul oy oyalan oynat oynaş otur oturt oturtul oval
öde­t öğret öğren öğrendir öğüt öksürt öl öldür ölç ölçül ölçüş öp öpül öpüş ör örgütlen ört örtün öt öttür öv övün övül özen
özendir özdeş­leştir öğürt
paralan parlat patlat paylaş paylaştır pekiş pekiştir pısır piş pişir planlan püskür püskürt
rahatlat rastlat reddet redded resmet
sağ sağal sakın saklan sal saldır salın saldırt sallan san sanıl sap sapıt saptır saptan sar sarıl sark sarkıt sars sarsıl sat
satıl sav savaş savaştır savrul savul savun savur savuş savuştur say sayıl saydır sayıkla­t sayış seç seçil seçtir seğirt sek sektir sel
ser seril serp serpil sertleş ses­len sev sevil sevin sevindir seviş sevk­et seyred seyret sez sezdir sezil sığ sığdır sığın
sığış sığıştır sık sıkıl sıkış sıkıştır sın sındır sınıflan sır sırıt sıyır sıyrıl sız sızdır sızlan siğ sil silin silk silkin
sin sindir sinirlen sır­lan sok sokul soktur sol soldur son­lan sor sordur sorul soruştur soy soyul soyun sök söktür sökül sömür
söndür sön söv sövüş söylen söyleş söylet suç­lan sun sunul sus sustur susat sür sürdür sürükle­t sürün sürçtür sürt süz süzül
sıvış siper suçlan sıçrat
şakalaş şart­landır şaş şaşır şaşırt şiş şişir şişirt şımar şımart şükred
tak takıl takıştır takviye­t tan tanımlan tanın tanış tanıştır tanıt tap tapın taras tart tartıl tartış taşın taşır taşıt taş tat tad
tatmin­et tattır tavlan tep tepin tepiş terk­et terket terked tetiklen tık tıkan tıkıl tıkış tın tırman tırmandır tırs tiksin titret
toparlan toplan toplat topuklan törpülen toz­ut tut tutul tutun tuttur tutuş tutuştur tutuklan tüken tüket tükür tüt tüttür tür
türet
uç uçur uçuş uğraş uğraştır uğul­dat uğuldat ulaş ulaştır um umul unut unuttur ur us usan usandır utan utandır uy uyan uyandır
uyar uyarıl uydur uyduruş uyukla­t uyul uyuş uyuştur uyut uz uzan uzat uzatıl uzaklaş uzaklaştır uzlaş uzlaştır uyum­lan
üret üretil üşen üşüt ürk ürküt ürper üstlen ütülen üz üzül üzdür
var vardır varıl varsay vazgeç ver verdir veril vur vurdur vurul vuruş
yağ yağdır yağmalan yak yakın yakış yakıştır yaklaş yaklaştır yakalan yaktır yalvar yalvart yan yanaş yanaştır yandır yanıl yanılt
yankılan yansıt yap yapıl yapış yapıştır yaptır yar yararlan yararlandır yarat yarıl yarış yarıştır yaslan yaşat yaşlan yat
yatır yatış yatıştır yavaşlat yay yayıl yaz yazdır yazıl yazış yedir yeğlen yelten yen yenil yer yerin yerleş yerleştir yet yetin
yetiş yetiştir yetkilen yık yıkan yıkıl yıktır yılış yıl yıldır yıpran yıprat yırt yırtıl yit yitir yoğun­laş yoğur yok­la­t yollat yor
yoral yorul yoğrul yöneld yönel yönelt yönet yönetil yönlendir yudumlat yum yumuşat yut yuttur yutkun yuvarlan yük yüklen
yükselt yüksel yürüt yüz yüzdür yüzleş yüklet
zan zehirlen zayıflat zorlan zorlat zorlaştır zedelen zıplat zihinlen
""".replace("\u00ad", "")

VOWEL = """
abartıla acı açıkla adımla adla ağırla ağla aksa akla aktarma­la alda algıla alkışla amaçla andıkla anla anımsa ansı ara araştırma­la
arala arındırma­la armağanla arşivle arzula asla aşağıla aşıla ata atla avla avuçla ayakla ayarla ayıkla ayıpla azarla azımsa azal­la
bağışla bağla bala balya­la bandajla banyola bas­kıla başla battıkla bayatla becerme­le bedelle bekle belgele belirle belle benimse benze
berkle besle beste­le betimle biçimle bildirme­le bileme­le bile bitkile biriktirme­le blokla boğazla boşa boşla boya bozukla böbürle böl­ümle bulgula
buharla bula burkula buruşukla buyruk­la bürü büyü büyüle büyüme­le biçimse
canla ceza­la cezala ciddiye cilala ciltle coşku­la
çabala çağrıla çakıla çalka çalkala çapala çarpıkla çatla çek­ele çekele çekiçle çelikle çerçevele çevrele çımkır çıtla çiğne çiftle çimdikle
çile çisele çizgile çoğulla çöz­ümle çözümle çuvalla çürü çürükle çevrim­le çivile
dağla dalgala damla damgala damıt­la daya de değerle değnekle demetle demirle demle dene denetle dengele denkle depola derecele derle dersle
desteklemeye destekle devin­le didikle dikizle dikkatle dile dillendir­me dilimle dinle diple direkle dire disiplinle dişle diyele dize­le
dizele dizginle doğra doğrula dokü dokula doku dol­a dola dondurma­la dosyala döküle dondurul­a döşe dövme­le duala dumanla duraksa durakla düğümle düdükle
düşle düşleme düzenle düzle düğmele dürtükle dürüm­le denkleştirme­le dillen­e
efsunla eğele eğrile ekle ekşi elde­le ele elektrikle elle emekle emniyetle endeksle engelle entegre­le erele eri ertele esne esirge eşele eşitle eşle
etiketle etkile ettikle evele evhamla eyerle eyle ezberle eğitimle
faksla farkla fatura­la faturala fiyatla fazlala felce fırçala fırla fırsatla fısılda fırınla filizle filtrele fişekle fişle formatla formüle­le formülle
fotokopile fotoğrafla frenle
gagala gazla geç­iştirme geçiştirmele gecele gece­le geğir­e gelme­le gelincik­le genelle genişle gerekçele gerile gevele gevşe gıdıkla gizle göbekle gölgele göm­üle gözle gözlemle
gözetle görevle görsel­le görselle göğüsle gürle güçle güdümle güdüle gülümse güncelle gündemle güneşle gürülde güzelle
haberle hafifle hakla haksızla hallet­me halka­la harca hasatla hastala haşla hatırla hava­la havala havla haykırıla hazırla hece­le hecele hedefle heceleme­le helalle
hesapla hevesle hırpala hırsla hızla hiçle hissele hoplat­a hopla horla hormonla hırla hızarla huylan­a hükümle
ısla ısmarla ışınla ıskala ışılda
iblağla iç­erle içerle içle içselle iğnele ihbarla ihaleyle ihlalle ihracat­la ikile ikna­la ilaçla ilerle ilgile ilikle ilintile ilişkile imgele imle imza­la imzala
incele indeksle indirge inile inle irdele ipotekle isimle islimle iste istifle işaretle işgüle işkille işle işletme­le iteleme­le itele iyile izle izole­le içerikle
kabulle kaçakla kadrola kala­la kalburla kaldırımla kalıpla kalayla kamçıla kamufle­le kana kanca­la kanala kanıkla kanıksa kanıtla kapa kapla kapsa kapsamla karala
karamsa kararla karikatürle karışıkla karşıla kaşı kaşıkla katla katkıla kavra kayıkla kaygıla kayırıla kaydıra kaydırma­la kayna kazı kazıkla kelepçele
kemir­e kemele kenetle kes­inle kesinle kılıfla kımılda kına kınala kıpırda kırıkla kırbaçla kırıtkanla kısıtla kıskaçla kısaltıla kışkırtıla kıvılcımla
kıyasla kıymetle kilitle kirala kirle kişnele kişile kitle kitaplaştırma­la kodla kokla kolla kolayla komuta­la konakla konumla konuşkanla koordine­le kopyala
koru koşulla kotala kovala kötüle körle köpükle köstekle kristalle kucakla kudurukla kullanışla kumanda­la kumla kundakla kura­la kurala
kurca­la kurcala kurgula kuru kurula kurşunla kurutula kuşakla kuşat­a kuşkula kutla kutsa kutula kutupla kuvvetle küçümse küfle kükre kümele küre küreselle kürekle kuluçkala kokutula
ladesle lanetle laminele lehimle listele lisansla loncala
madalyala makasla makyajla malüle maskele matemle maya­la mayala meraklandır­a merdivenle meşgulle mıncıkla mıhla mimle mırılda miyavla mizahla modelle montajla motive­le
muayene­le mumla mumyala musalla mühürle müjdele mırıldan­a
nakışla namusla nazla nemle neşele nitele nişanla niyetle noktala normalle not­la notla numarala numara­la
oda­la odakla oku okşa okurla oluk­la olumla olumsuzla onayla onurla oranla organla ormanla ortala orantıla otla otomatikle oy­ala oya­la oyala oyla oyna
oyula
öde ödülle öğele öğle öğütle ökçele ölçümle ölümsüzle ön­le önceliklendir­e öncele önemse öner­e önle örgütle örnekle örse­le örsele öte­le ötele öv­güle övgüle öyküle özdeşle özele özelle özendir­e özetle
özgüle özgürle özle özümle özümse öykün­e özürle
paketle pakla palazla pansumanla para­la parafla parala parça­la parçala parılda parla parmakla pasla pastörize­le patakla patla payla paydaşla paylaştırıla pazarla pazarlıkla
pedalla pekle pençele perçinle perdele pışpışla pıhtıla pilotla pinekle pişmanla planla pompala programla projele provala prova­la puanla pudrala
pulla pusula­la püskürtüle planlaştır­a perdahla
rahatla raporla rastla reddiye­le reklamla rendele renkle resimle revize­le rezervele rötuşla ruhsatla rüşvetle
sabitle sağla sahiple saklı sakla sakinle salla salyala sancı­la sansürle sapla sapta sarma­la sarmala sarsala savsakla savunula sayfala sayıkla sağır­la
seferberle selamla senaryola sendele serbestle sergile serinle seslen­e sevimle sezinle sına sınıfla sınırla sıçra sıkıla sıfırla sırala sırla sıva sıvazla sıyırıla sızı­la
sızla silahla silkele simgele sinirle sistemle sıkıştırıla siyasa­la soğu soğutula solukla solla somutla sonla sonuçla sorgula sorumlula sorunla soyla sökele söyle
suçla sula sulandır­a susa süründür­a süpürüle sürgüle sürtükle sürükle süre­le süsle sütle sözle sözleş­e sömürüle sabırsızla
şahlandır­a şahla şakala şamarla şapırda şarjla şarla şaşala şekille şerh­le şerefle şifrele şikayetle şişele şişle şoke­le şıkla
tabakla tahlille tahmin­le takıla takipli takla taklitle takviyele talimatla tamamla tanı tanıkla tanımla tarifele tara tasarla tasdikle tasla taşı taşla tatla tatlandır­a tavla
tavsiyele taze­le tazele taçla tedirginle tekele tekerle tekle tekmele tekrarla telafiye temelle temsille temizle temellendir­a tepele tepkile terbiyele tercihle tere terle
tersle teselle teşkilatla test­le tetikle tezgahla tıka tıkırda tıkla tımarla tırmala tırpanla tırtıkla titre tokala tokatla tonla toparla topla topukla tutukla tutturul­a
tuzla tuzakla tümle türe törpüle tüketile tüyle tiple tekelle
ucuzla uğra uğurla uğulda uluslararasıla ula umursa ucuzlat­a ululan­a unvanla uygula uyu uyukla uyarla uyumla uyuşturul­a uza uzmanla uzakla
üfle üle ülküle üre ürkekle ürünle üstele üstle ütüle üyele üzerle üşü
vaatle vakıfla vasıfla vazifele vedala vergile verimle vesile­le virgülle vurgula vızılda
yabancıla yadsı yadırga yağla yağmala yakala yakınla yaklaş­a yala yalanla yalıt­a yalpala yalınla yama­la yamala yankıla yanıtla yansı yansıla yara­la yarala yara yararla yargıla yarışmala
yarıla yasa­la yasakla yasla yassıla yaşa yaşla yatıştıra yavaşla yavrula yayımla yayınla yazıkla yedekle yeğle yekle yemle yenile yele yerele yerle yerleştire
yer­gile yeşille yeterle yetkile yıka yığ­ınla yılla yinele yıprat­a yırtıla yoğunla yokla yolla yorumla yönle yudumla yuhala yulâ yumakla yumruk­la yumrukla
yumuşa yumurtla yurtla yuvala yuvarla yücele yücelt­e yükle yükümle yüksele yürü yüreklen­e yüzle ye
zamanla zaptürapt zarfla zarar­la zayıfla zedele zehirle zencefille zenginle zımbala zımparala zıpla ziftle zincirle zihinle zorla zorunlula zırla zırhla zonkla zula­la
kıskan­a imren­e tanımaz­la sepet­le paylaşıla arındır­a kavrula karıla kayırla yokuşla
""".replace("\u00ad", "")
