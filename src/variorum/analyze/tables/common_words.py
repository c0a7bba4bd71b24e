"""Words that begin sentences with a capital letter and are no names.

Sources: the English word list of Faker (https://github.com/joke2k/faker, MIT licence) and an own list of function words
and of words of news reports.
"""

from __future__ import annotations

from variorum.analyze.tables import entries

COMMON_WORDS = entries(
    """
a ability able about above accept according account accused across act action activity actually add adding
additional additionally address addressing administration admit adult advertisement affect after again against age
agency agent ago agree agreement ahead aid air airstrikes all allow almost alone along already also although always
am american amid among amount an analysis analysts and animal another answer any anyone anything appear appearing
apply approach approximately are area argue arm army around arrested arrive arriving art article artist as ask asked
assume at attack attacks attention attorney audience author authorities authority available avoid away baby back bad
bag ball bank bar base based be beat beautiful because become bed been before begin begins begun behavior behind
being believe below benefit best better between beyond big bill billion bit black blast blood blue board body bomb
bombing book border born both box boy break breaking bring brother budget build building business but buy by call
calling camera campaign can candidate capital car card care career carry case catch cause ceasefire cell center
central century certain certainly chair challenge chance change character charge charged check chief child children
choice choose church citing citizen city civil claim clashes class clear clearly click close closed coach cold
collection college color commenting commercial common community company compare computer concern concerning
condition conference congress consider consumer contact contain continue contributed contributor control convicted
copyright correction cost could country couple course court cover crash create crime critical critics crowd crowds
cultural culture cup current customer cut dark data daughter day dead deal debate decade decide decision deep deepen
defense degree delegates delegations democrat democratic demonstrators describe design despite detail determine
develop development did difference different difficult dinner diplomats direction director discover discuss
discussion displaced do doctor doctors does dog done door down dozens draw dream drive drop drug during each earlier
early earthquake east easy eat economic economy edge editor editorial editors education effect effort eight either
election else email emergency employee empty end ends energy enjoy enough enter entire environment environmental
especially establish even evening event ever every everybody everyone everything evidence exactly example executive
exist expect experience expert experts explain explainer explosion eye face fact factor fail failed fails fall
falling false families family far fast father fear federal feel feeling few fewer field fight figure figures file
fill film final finally financial find fine finish fire fires firm first fish five flood floods floor fly focus
follow following food foot for force forces foreign forget form former forward found four free freed friend from
front full fund furthermore future game garden gas general generation get girl give given glass go goal good
government great green ground group groups grow growing growth guess gun gunman gunmen guy had hair half hand happen
happy hard has have having he head health hear heart heavy help hence her here hers herself high him himself his
history hit hold home hope hospital hot hotel hour house how however huge human hundred hundreds hurt husband i idea
identify if image images imagine impact important impossible improve in include including increase increasing indeed
indicate individual industry information injured inside instead institution insurgents interest interesting
international interview into investment involve is issue it item its itself jailed job join junior just keep key kid
killed kills kind kitchen know knowledge land language large last late later laugh law lawmakers lawyer lay lead
leader leaders learn least leave left leg less let lets letter level life light like likely line list listen little
live local long look lose loss lot low machine magazine main maintain major majority make man manage management
manager many market marriage material matter may maybe me mean meanwhile measure media mediators medical meet
meeting member members memory men mention message method middle might militants military million millions mind mine
ministers minor minute miss missing mission model modern moment money month more moreover morning most mother
mounting mouth move movement movie mr mrs much music must my myself name nation national natural nature navy near
nearly necessary need negotiations negotiators neither network never nevertheless new news newspaper next nice night
no none nonetheless nor north not note nothing notice noting now number nurses occur of off offer office officer
official officials often oil ok old on once one only onto open operation opinion opponents opportunity option or
order organization other others otherwise our ours ourselves out outside over own owner page painting paper parent
part participant particular particularly partner party pass past pattern pay peace people per perform performance
perhaps person personal phone photo photos physical pick picture piece place plan plant play player pm point police
policy political politics polls poor popular population position positive possible power practice precisely prepare
present president pressure pretty prevent previous price probably process produce product production professional
professor program project property protect protesters prove provide public pull purpose push put quality question
quickly quite quoting race radio raise range rarely rate rather reach read ready real reality realize really reason
rebels receive recent recently recognize record red reduce referring reflect regarding region relate related
relationship released relief religious remain remember report reporting reports represent representatives republican
require rescue research reserved residents resource respond responding response responsibility rest result return
reveal rich right rights rise rising risk road rock role room roughly rule run safe same save say saying scene
school science scientist score scores sea season seat second section security see seek seem sell send senior sense
sentenced series serious serve service set seven several shake shall share she shooting short shot should shoulder
show side sign significant similar simple simply since sing single sister sit site sitting situation six size skill
skin small smile so social society soft soldier soldiers some somebody someone something sometimes son song soon
sort sound source sources south southern space speak speaking special specific speech spend sport spring stabbed
staff stage stand standard standing star start starts state statement station statistics stay step still stock stop
store stories storm story strategy street strike strikes strong structure student students study stuff style subject
subscribe success successful such suddenly suffer suggest summer support supporters sure surface surveys suspect
suspects system table take talk talks task tax teach teacher teachers team technology television tell ten tend
tensions term test than thank that the their theirs them themselves then theory there therefore these they thing
think third this those though thought thousand thousands threat three through throughout throw thus time timeline to
today together tonight too top total tough toward towards town trade traditional training travel treat treatment
tree trial trip troops trouble truce true truth try turn tv twice two type under understand unit unless unlikely
until up update updated updates upon us use using usually value various very victim victims video videos view
violence visit voice vote voters wait walk wall want war was watch water way we weak wear week weight well were west
western what whatever when where whereas whether which while white who whole whom whose why wide wife will win wind
window wish with within without witnesses woman women wonder word work worker workers world worry worse worst would
wounded write writer writing written wrong yard yeah year yes yet you young your yours yourself
"""
)
