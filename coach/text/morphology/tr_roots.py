"""Turkish verb stems by their last sound, as the tables of suffixes need them.

``CONSONANT``: roots and lexical derivations that end in a consonant, with "ed-" and its like as they are before a vowel.
``VOWEL``: stems that end in a vowel. What suffixes derive (-lan-, -laş-, -tır-, -ıl-) is built in ``tr_forms.py``.
"""

from __future__ import annotations

CONSONANT = """
acık added addet adlandır affed affet ak akded akdet aksat aktar aktarıl akıt al aldan aldat aldır alçal alçalt alış alıştır
andır anlat anlaş anımsat ard ardılat art arttır artır arzed arzet arın as asıl at atan atıl atış avlan avun avut ay ayart
ayrıl ayıl ayıltıl ayır az azal azalt azar azdır azled azmed azmet azıt aç açıl ağar ağart ağlat ağlaş aş aşın bahsed bahset
bahşed bahşet bak bakın bakış bar barın barındır barış barıştır bas bastır basıl basın bat batır bay bayıl bayılt bağdaş
bağlan bağır bağışlan başar başvur becer beklet bekletil belgelendir belir belirt benimset benzet beslen bez bezdir beğen
beğendir bil bildir bilgilendir bilin bin bindir birik biriktir birleş birleştir bit bitir bitiş biç boyan boz bozdur bozul
boğ boğul boğuş boşal boşalt boşan bul bulandır bulaş bulaştır bulun bulundur buluş buluştur bunal bunalt bur burk buruş buyur
böbürlen böl bölün bölüş bük bükül bürün büyülen büyült büyüt büz büzül büzüş bık bıktır bırak bıraktır bıçaklan canlandır cay
caydır cezalandır cezbed cezbet coş coştur dadan dal dalaş daldır dansed danış danıştır daral dart darıl davran dayan dayandır
dayat dağıl dağıt defed defet del delir delirt denet denetlet depreş der derinleş devir devral devred devret devril değ değdir
değerlen değerlendir değin değiş değiştir değiştiril didin didiş dik diken dikil diklen dil dilen din dindir dinlen dinlendir
dinlet diren diril dirilt diz dizil dokun dokundur dol dolan dolandır dolaş dolaştır doldur don donat dondur doy doyur doğ
doğrat doğrul doğrult doğur dur duraklat durdur durul duy duyul duyur dök dökül dön döndür dönüş dönüştür döv dövün dövüş
döşen dürt düz düzel düzelt düş düşün düşündür düşür ed edin ek eksil eksilt ekşit elveriş em emred emret emzir endişelen er
erit eriş eriştir ertelet es esirgen esnet et evir evlen evlendir evril ez ezil eğ eğil eğir eğit eğlen eğlendir eğlenil
farked farket faturalandır fethed fethet fiyatlandır fırlat fışkır gecik geciktir gel geldir gelin geliş geliştir genişlet ger
geril gerin gerçekleş gerçekleştir getir gez gezdir gezin geç geçin geçindir geçir geçiş geçiştir geğir gid gider gir giril
giriş git giy giydir giydiril giyin gizlen göm gömül gönder gönderil gör görevlendir görün görüş görüştür göster götür gözet
gözük göç göçür güd gül güldür gülüş güt güven güvendir güçlen gıdıklan haberleş haked haket hakket halled halledil hallet
hapsed hapset harcan hatırlat haykır hayıflan hazmed hazmet hazırlan hazırlat helalleş heveslen hissed hisset hissettir hoşlan
hükmed hükmet hızlan hızlandır hıçkır ikileş ilerlet ilet iletil iletiş ilgilen ilgilendir iliş iliştir imren in inan inandır
incin incit indir inlet irkil isten it itil ittir iyileş iyileştir izlet iç içir iğren işit işittir işlen işlet kabar kabart
kahred kahret kak kal kaldır kalk kalkın kalkış kalkıştır kalın kamaş kan kanat kandır kanıtlan kap kapan kapat kaplan kapsat
kapıl kapış kar karar kararlaş karart karış karıştır karşılan karşılaş karşılaştır kas kastır kasıl kat katlan katled katlet
katıl kavran kavrul kavur kavuş kavuştur kay kaybed kaybet kaybol kayded kaydet kaydol kaydır kaynat kaynaş kaynaştır kayır
kaz kazan kazandır kazıt kaç kaçın kaçır kaçış kaşın kemir kes kesil kesinleş kesiş keşfed keşfet kilitlen kilitlet kirlen
kirlet kok kokut kolaylaştır kon kondur konuş konuşlandır konuştur kop kopar koparıl kopyalat kork korkut korun kov kovul
kovuş koy koyul koyuver koyver koş koştur koşul kucaklaş kudur kullan kullandır kur kurcalat kurtar kurtarıl kurtul kurul
kuruntulan kurut kus kutlan kuvvetlen kuşan kuşat kuşkulan köpür köpürt küfred küfret küs küstür küçül küçült küçümset kıl
kılın kımıldan kımıldat kıpırdat kır kırp kırıl kırış kırıştır kıs kısal kısalt kıskan kıstır kısıl kısıt kıvran kıvrıl kıvır
kıy kıyıl kız kızar kızart kızdır kızış kışkırt lütfed lütfet mahved mahvet mahvol mened nakled naklet nakşed netleş netleştir
neşelen neşred neşret numaralandır okut ol olgunlaş oluş oluştur on onar onart onarıl otur oturt oturtul ov oval ovul oy
oyalan oynat oynaş oğul paralan parlat patlat paylaş paylaştır pekiş pekiştir perçinlen piş pişir planlan püskür püskürt
rahatlat rastgel rastlat redded reddet resmet sabred sabret saklan sakın sal saldır saldırt sallan salın san sanıl sap saptan
saptır sapıt sar sark sarkıt sars sarsıl sarıl sat sataş satıl sav savaş savaştır savrul savul savun savur savuş savuştur say
saydır sayıl sayış saç sağ sağal sek sektir semir sendelet ser seril serinlet serp serpil sertleş seslen sev sevil sevin
sevindir seviş seyred seyret sez sezdir sezil sezinlen seç seçil seçtir seğir seğirt sil silin silk silkin sin sindir sinirlen
sok soktur sokul sol soldur sonlandır sonlandırıl sor sordur sorul soruştur soy soyul soyun soğur soğurul soğut sun sunul sus
susat sustur suçlan sök söktür sökül sömür sön söndür söv sövüş söylen söylet söyleş sözleş sümkür süpür sür sürdür sürt
sürçtür sürün süz süzül sık sıkıl sıkış sıkıştır sın sındır sınıflan sır sırnaş sırıt sıvan sıvış sıyrıl sıyır sız sızdır
sızlan sıçrat sığ sığdır sığın sığış sığıştır tad tak takıl takıştır tanın tanıt tanış tanıştır tap tapın tart tartıl tartış
tat tattır tavlan taş taşın taşır taşıt telefonlaş tep tepin tepiş terked terket tetiklen tiksin titret toparlan toplan toplat
topuklan tut tuttur tutuklan tutul tutun tutuş tutuştur tökezlet törpülen tüken tüket tüketil tükür tür türet tüt tüttür tık
tıkan tıkıl tıkış tın tırman tırmandır tırs ufal ufalt ulaş ulaştır um umul unut unuttur unutul usan usandır utan utandır uy
uyan uyandır uyar uyarıl uydur uyul uyut uyuş uyuştur uz uzaklaş uzaklaştır uzan uzat uzatıl uzlaş uzlaştır uç uçur uçuş uğraş
uğraştır uğuldat vaded vadet var vardır varsay varıl vazgeç vazgeçir vedalaş ver verdir veril vur vurdur vurul vuruş yak
yakalan yaklaş yaklaştır yaktır yakın yakış yakıştır yaltaklan yalvar yalvart yan yanaş yanaştır yandır yankılan yansıt yanıl
yanılt yap yaptır yapıl yapış yapıştır yar yararlan yararlandır yarat yarıl yarış yarıştır yaslan yat yatır yatış yatıştır
yavaşlat yay yayıl yaz yazdır yazıl yazış yağ yağdır yağmalan yaşat yaşlan yedir yelten yen yenil yer yerin yerleş yerleştir
yet yetin yetiş yetişin yetiştir yetkilen yetkilendir yeğlen yeşer yeşert yit yitir yol yollat yor yoral yorul yoğrul yoğur
yudumlat yum yumul yumuşat yut yutkun yutkundur yuttur yuvarlan yönel yöneld yönelt yönet yönetil yönlendir yüceltil yük
yüklen yüklet yüksel yükselt yürüt yüz yüzdür yüzleş yık yıkan yıktır yıkıl yıl yıldır yılış yıpran yıprat yırt yırtıl yığ
zanned zannet zayıflat zedelen zehirlen zemmet zorlan zorlat zorlaştır zıplat çak çakıl çal çalkalan çalın çalış çalıştır çap
çarp çarpıl çarpıt çarpış çat çatlat çatış çağrıştır çağır çek çekil çekin çekiş çektir çel çeliş çeliştir çemkir çevir çevril
çimdiklet çiz çizil çoğal çoğalt çök çökert çöktür çömel çöz çözül çürüt çık çıkar çıkart çıkarıl çıkış çıldır çıldırt çırp
çırpın çıtlat çıtırdat çığır ödüllendir öksür öksürt öl öldür ölç ölçül ölçüş öner öp öpül öpüş ör örgütlen örselen ört örtün
öt öttür öv övül övün özen özendir öğren öğrendir öğret öğün öğürt öğüt ücretlendir üfür üret üretil ürk ürküt ürper üstlen
ütülen üz üzdür üzül üşen üşüt üşüş ıkın ıskalat ıslan ıslat ısmarlat ısın ısındır ısır ısıt şakalaş şaş şaşır şaşırt şiş
şişir şişirt şükred şükret şımar şımart
"""

VOWEL = """
acı adresle adımla akla aksa alda algıla alkışla amaçla ambalajla anla ansı anımsa ara arala armağanla arzula arşivle asla ata
atla avla avuçla ayakla ayarla ayıkla ayıpla azarla azımsa açıkla ağla ağırla aşağıla aşıla bala bandajla banyola barkodla
bağla bağışla başla bedelle bekle belgele belirle belle benimse benze berkle besle betimle bile bitkile biçimle biçimse blokla
borçla boya boğazla boşa boşla buda buharla bula bulgula buruşukla böbürle bürü büyü büyüle cevapla cezala cilala ciltle
dalgala damgala damla daya dağla de demetle demirle demle dene denetle dengele denkle depola derecele derle dersle destekle
değerle değnekle didikle dikizle dikkatle dile dilimle dinle diple dire direkle disiplinle dizginle dişle doku dola dosyala
doğra doğrula dumanla durakla duraksa durula döşe dürtükle düzenle düzle düğmele düğümle düşle efsunla ekle ekşi ele elle
emekle endeksle engelle erele eri ertele esirge esne etiketle etkile eyerle eyle ezberle eğele eğitimle eşele eşitle eşle
faksla faturala fazlala filizle filtrele fiyatla fişekle fişle formatla formülle fotokopile fotoğrafla frenle fırla fırçala
fırınla fısılda gagala gazla gecele genelle genişle gerekçele gerile gevele gevşe gizle gölgele görevle görselle gözetle gözle
gözlemle göğüsle gübrele güdüle güdümle gülümse güncelle gürle gürülde güzelle güçle gıdıkla hafifle hakla harca hasatla
hastala hatırla havala havla hazırla haşla hecele hedefle helalle hesapla hiçle hopla horla hormonla hırla hırpala hızla ikile
ilaçla ilerle ilgile ilikle ilintile ilişkile imgele imle imzala incele indeksle indirge inile inle ipotekle irdele isimle
islimle iste istifle itele izle içerikle içerle içselle iğnele işaretle işle kabulle kadrola kalayla kalburla kalıpla kamçıla
kana kanıkla kanıksa kanıtla kapa kapla kapsa kapsamla karala kararla kargola karikatürle karşıla katkıla katla kavra kayna
kazı kazıkla kaşele kaşı kaşıkla kelepçele kenetle kesele kilitle kirala kirle kişne kişnele kodla kokla kolayla kolla konakla
konumla kopyala koru kovala koşulla kristalle kucakla kundakla kurcala kurgula kuru kurula kurşunla kutla kutsa kuvvetle
kuşakla kuşkula körle köstekle kötüle küfle kükre kümele küre kürekle küçümse kıkırda kılıfla kımılda kına kınala kıpırda
kırbaçla kısıtla kıyasla kıymetle laminele lanetle lehimle listele madalyala makasla makyajla maskele matemle mayala mimle
miyavla modelle montajla mumyala mühürle müjdele mıhla mıncıkla mırılda nakışla nemle neşele nitele niyetle nişanla noktala
normalle notla numarala odakla oku okşa olumsuzla onayla oranla orantıla ortala otla otomatikle ovala oyala oyla oyna paketle
pakla pansumanla parafla parala parla parçala parılda pasla patakla patla paydaşla payla pazarla pazarlıkla pedalla pençele
perdahla perdele perçinle pinekle planla pompala postala programla projele provala puanla pudrala pulla püskürtüle rahatla
raporla rastla reklamla rendele renkle resimle rezervele ruhsatla rötuşla sabitle sabırsızla sahiple sakla salla salyala
sansürle sapla sapta sarmala savla savsakla sayfala sayıkla sağla seferberle selamla sendele sergile serinle sezinle sigortala
silahla silkele simgele sinirle sistemle solla solukla sonla sonuçla sorgula soğu sula susa suçla söyle süpürgele sürgüle sürü
sürükle süsle sütle sıfırla sına sınıfla sınırla sırala sırla sıva sıvazla sızla sıçra tabakla takla takviyele talimatla
tamamla tanı tanıkla tanımla tara tarifele tartakla tasarla tasdikle tasla tavla tavsiyele tazele taçla taşla taşı tedirginle
tekelle tekle tekmele tekrarla temelle temizle temsille tere terle tersle tetikle tezgahla tiple titre tokala tokatla tonla
toparla topla topukla tutukla tuzakla tuzla tuşla tökezle törpüle tümle türe tıka tıkla tıkırda tımarla tırmala tırpanla
tırtıkla ucuzla umursa uyarla uygula uyu uyukla uza uzmanla uğra uğulda uğurla vasıfla vergile virgülle vurgula vızılda
yabancıla yadsı yadırga yakala yala yalanla yalpala yalınla yamala yankıla yansı yansıla yanıtla yara yarala yararla yargıla
yasakla yasla yavaşla yavrula yayımla yayınla yağla yağmala yaşa yaşla ye yedekle yekle yele yemle yenile yerele yerle yeğle
yeşille yinele yokla yolla yorumla yoğunla yudumla yuhala yumrukla yumurtla yumuşa yuvala yuvarla yücele yükle yükümle yürü
yüzle yıka zamanla zarfla zayıfla zedele zehirle zencefille zenginle zincirle zonkla zorla zımbala zımparala zıpla zırhla
zırla çabala çalka çalkala çapala çatla çağla çekele çekiçle çelikle çerçevele çevrele çiftle çimdikle çisele çivile çizgile
çiğne çuvalla çözümle çürü çürükle çıtla öde ödülle ökçele öncele önemse önle örgütle örnekle örsele ötele övgüle öyküle
özdeşle özelle özetle özgüle özgürle özle özümle özümse öğele öğle öğütle üfle üle üre üstele üstle ütüle üyele üzerle üşü
ıskala ısla ısmarla ışılda ışınla şahla şamarla şapırda şarjla şekille şifrele şişele şişle
"""
