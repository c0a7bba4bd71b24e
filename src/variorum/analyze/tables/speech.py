"""Verbs and phrases by which a report gives words, thoughts and stands to someone, with the act and the constructions.

Own lists, in the tradition of the tables of reporting verbs of Quirk et al. (1985, 16.30 to 16.33) and of Levin (1993,
classes 37 and 29). A row is: lemma, act, constructions:

    C  a clause, with or without "that"         said the talks failed
    D  a clause, only with "that" or a question  found that the talks failed
    T  an infinitive                             promised to help
    N  an object that is what is spoken of       rejected the offer
    G  a gerund                                  denied shelling the town
    A  an addressee comes first                  told reporters that; warned Islamabad against
    X  an object with "as"                       sees the dam as a threat
    S  an object, if a document is the subject   the inquiry found 31 cases
    W  an infinitive under "would"               would like to leave
    Q  words in quotation marks make a cue of it, alone it is none
    of, for, ...  what follows that preposition  accused him of; called for

What is not a row is no cue.
"""

from __future__ import annotations

from typing import Final

from variorum.analyze.tables import entries

VERBS: Final = """
say state C
tell state A C T Q
add state C Q
state state C Q
declare state C N
announce state C N T
report state C N
note state C N
observe state D Q
remark state D Q
comment state D Q on about
mention state D N
explain state C Q
clarify state D Q
confirm state C N
reveal state C N
disclose state D N
reiterate state C N
repeat state D Q
stress state C N
emphasize state C N
emphasise state C N
underline state D N
underscore state D N
highlight state D
maintain state C Q
insist state C on
assert state C
contend state C
argue state C for against
claim state C N T
allege accuse C
suggest state C N G
indicate state C Q S
imply state D
hint state D at
signal state D
estimate state C Q
predict state C N
forecast state D
speculate state D
believe state C in
think state C
feel state D
consider state D Q
assume state D
suspect state D
hope state C T for
expect state C T N
fear warn C N
doubt deny C N
know state D
understand state D
realize state D
realise state D
recognize state D N
recognise state D N
acknowledge agree C N G
concede agree C Q
admit agree C G to
agree agree C T with on to
accept agree D N
approve agree N of
endorse praise N
back praise N
support praise N
favor praise N
favour praise N
welcome praise N
praise praise N
hail praise N
laud praise N
applaud praise N
commend praise N
congratulate praise N
celebrate praise N
thank thank A for N
deny deny C N G
refute deny D N
dispute deny D N
rebut deny N
reject reject N
dismiss reject N
refuse reject T
decline reject T N
rebuff reject N
oppose reject N
rule_out reject N G
renounce reject N
disavow reject N
condemn accuse N
denounce accuse N
criticize accuse N
criticise accuse N
slam accuse N
blast accuse N
decry accuse N
deplore accuse N
lambast accuse N
lambaste accuse N
attack accuse Q
assail accuse N
mock accuse N
ridicule accuse N
deride accuse N
chide accuse N
rebuke accuse N
castigate accuse N
berate accuse N
blame accuse A for N
accuse accuse A of
charge accuse D with
fault accuse A for
question ask D N
challenge reject Q
ask ask A C T for about D
inquire ask D
wonder ask D
demand demand C T N
request demand D N T
urge demand A T N
call_on demand A T
call_for demand N
call_upon demand A T
appeal demand T for
plead demand T for
beg demand A T
implore demand A T
press demand A T for
push demand T for
insist_on demand N
order demand A T
instruct demand A T
direct demand A T
advise demand A T D
encourage demand A T
recommend demand D N G
propose state D N T G
offer pledge T Q
seek state T N
promise pledge A C T N
pledge pledge C T N
vow pledge C T N
swear pledge D T
guarantee pledge D T
assure pledge A C
reassure pledge A C
commit pledge T to
undertake pledge T
plan state T
intend state T
want state T N
wish state D T for
prefer state T N
aim state T
need state T
aspire state T
threaten threaten T D N
warn warn A C of against about
caution warn A C against
alert warn A D
remind state A D of
inform state A D of
notify state A D of
persuade state A D
convince state A D
brief state A D on
tweet state C Q N
post state D Q
write state C Q
blog state D Q
read state Q
recall state D N G
recount state D N
relate state D
describe state N
portray state N
characterize state N
characterise state N
depict state N
label state N
brand state N
dub state Q
call state N
term state Q
deem state N
view state N
regard state N
see state Q X
treat state X
paint state X
cast state X
frame state X
find state D S
conclude state C
determine state D
decide state T D
resolve state T
rule state D against
discover state D
learn state D
show state D S
demonstrate state D
prove state D
testify state C
attest state D
swear_in state Q
bear_out state D
cite state N
quote state N
point_out state C N
point_to state N
refer_to state N
allude_to state N
speak_of state N
speak_about state N
talk_about state N
speak state Q of about
talk state Q
discuss state N
address state Q
complain accuse C about of
lament state D N
bemoan state D N
regret state D N
apologize state for
apologise state for
joke state D Q
quip state C Q
boast state D of about
brag state D about
gush state Q
muse state D Q
reply state D Q
respond state D with by
answer state D Q
retort state D Q
counter state D by
react state with
shoot_back state Q
ask_for demand N
interject state Q
interrupt state Q
continue state Q
conclude_by state Q
begin state Q
open state Q
start state Q
offer_up state Q
go_on state Q
chime_in state Q
shout state D Q
yell state D Q
scream state D Q
cry state Q
whisper state D Q
mutter state D Q
murmur state D Q
exclaim state C Q
proclaim state C N
pronounce state N
profess state D T
preach state D
teach state D
advocate demand N G for
champion praise N
promote praise N
tout praise N
defend praise N
justify praise N
attribute state N
ascribe state N
trace state Q
credit praise A for with
warn_of warn N
express state N
voice state N
convey state D N
communicate state D N
articulate state N
outline state N
detail state N
spell_out state N
lay_out state N
set_out state N
present state Q
release state Q
publish state Q
issue state Q
file state Q
deliver state Q
detail_how state Q
document state D S
chronicle state N
surmise state D
posit state C
theorize state D
opine state C
reckon state C
guess state D
bet state D
anticipate state D N
envision state N
envisage state N
imagine state D
figure state D
gather state D
notice state D
sense state D
worry warn D about
concern warn D
be_concerned warn D about over by
be_afraid warn D of
be_fearful warn D of
be_confident state D
be_sure state C of about
be_certain state C
be_convinced state C
be_aware state D of
be_optimistic state D about
be_hopeful state D
be_worried warn D about
be_unsure state D of about
be_skeptical deny of about D
be_sceptical deny of about D
be_doubtful deny D of about
be_supportive praise of
be_passionate praise about
be_clear state C about
be_adamant state C about
be_alarmed warn D by about at
be_angry accuse D about at over
be_outraged accuse D by at
be_upset accuse D about over
be_frustrated accuse D by with
be_disappointed accuse D by with
be_shocked accuse D by at
be_grateful thank to for D
be_sorry state D for
be_keen state T on
be_eager state T for
be_unhappy accuse D about with
be_satisfied praise D with
be_coy state about
be_vague state about
be_silent state on about
be_curious ask D about
be_bullish praise on about
be_wary warn of
be_cautious warn about
be_proud praise D of T
be_happy praise D T
be_glad praise D T C
be_pleased praise D T
be_willing pledge T
be_ready pledge T
be_prepared pledge T
be_determined pledge T
be_reluctant reject T
be_unwilling reject T
be_committed pledge to
be_opposed reject to
be_critical accuse of
be_quoted state as
love praise N W
like state Q W
hate accuse N
admire praise N
respect praise N
appreciate thank N
trust state Q
dislike accuse N
prioritize state N
embrace praise N
espouse praise N
tell_of state N
vouch praise for
swear_by praise N
object reject to D
protest reject D N
rail accuse against
lash_out accuse at
hit_back reject at
hit_out accuse at
fire_back reject Q
push_back reject Q
double_down state on
backtrack state Q
waver state Q
hold state D
uphold state D
certify state D
verify state D N
corroborate agree D N
contradict deny N
downplay deny N
play_down deny N
brush_off reject N
shrug_off reject N
laugh_off reject N
boycott reject Q
veto reject Q
compliment praise N
despise accuse N
rate state X
define state X
remind_of state N
consent agree T to
concur agree D with
side agree with
acquiesce agree T to
relent agree Q
forbid reject A
prohibit reject Q
ban reject Q
permit agree Q
beseech demand A T
exhort demand A T
entreat demand A T
coax demand A T
lobby demand A T for
campaign demand T for
rally demand Q
poll ask Q
quiz ask Q
grill ask N
liken state N
compare state N
echo agree N D
reference state N
go_after accuse N
speak_out state Q against for
weigh_in state Q on
urge_against warn N
lecture accuse N
scold accuse N
champion praise N
salute praise N
honor praise Q
mourn state N
sympathize agree with
put_it state Q
put_it_down_to state N
grumble accuse C Q about
snap state Q
sigh state Q
growl state Q
scoff reject D Q
sneer accuse Q
fume accuse D Q
thunder state Q
snarl state Q
gripe accuse D about
mumble state D Q
stammer state Q
sob state Q
gasp state Q
chant demand Q N
specify state D N
vent accuse Q
sing state Q
close state Q
confess agree C to
confide state C
disagree reject C with
reaffirm state C N
restate state C N
repudiate reject N
retract deny N
disclaim deny N
contest deny N
debunk deny N
discredit deny N
disbelieve deny N
disparage accuse N
vilify accuse N
malign accuse N
skewer accuse N
trash accuse N
taunt accuse N
call_out accuse N for
take_aim_at accuse N
take_issue_with reject N
resent accuse N
rant accuse about against
extol praise N
trumpet praise N
cheer praise N
stand_by praise N
insinuate accuse C N
intimate state C
elaborate state on
reflect state on
stipulate state C
summarize state N
summarise state N
recap state N
relay state C N
divulge state D N
unveil state N
make_clear state C
fret warn C about
dread warn N
flag warn N
counsel demand A T
petition demand A T for
invite demand A T
discourage reject N
decree demand C N
pray state C T for
debate state D N
mull state N G
ponder state D N
contemplate state N G
come_out_against reject N
come_out_for praise N
sound_off state on about
"""

# Forms that the rules of spelling do not give: form, lemma.
IRREGULAR: Final = """
said say | says say | told tell | thought think | felt feel | knew know | known know | understood understand |
held hold | saw see | seen see | found find | wrote write | written write | read read | began begin | begun
begin | swore swear | sworn swear | went_on go_on | gone_on go_on | set_out set_out | spoke speak | spoken
speak | sought seek | taught teach | foresaw foresee | forbade forbid | forbidden forbid | shot_back
shoot_back | laid_out lay_out | spelt_out spell_out | bore_out bear_out | underwent undergo | undertook
undertake | undertaken undertake | bet bet | hit_back hit_back | hit_out hit_out | held_out hold_out |
spoke_of speak_of | went_after go_after | gone_after go_after | spoke_out speak_out | spoken_out speak_out |
put_it put_it | put put | put_it_down_to put_it_down_to | sung sing | sang sing |
spoke_about speak_about | spoken_of speak_of | spoken_about speak_about | told_of tell_of | swore_by swear_by |
took_aim_at take_aim_at | took_issue_with take_issue_with | stood_by stand_by | made_clear make_clear |
came_out_against come_out_against | came_out_for come_out_for
"""

# Verbs that double the last letter: admitted, regretting.
DOUBLING: Final = frozenset(
    [
        "admit",
        "commit",
        "regret",
        "rebut",
        "plan",
        "beg",
        "quip",
        "blog",
        "permit",
        "slam",
        "brag",
        "bet",
        "quiz",
        "flag",
        "recap",
        "ban",
    ]
)

# Nouns of speech and thought: noun, act, and what leads to content beside "that" (T an infinitive, else prepositions).
# The classes are those of shell nouns of speech and of mind (Schmid 2000).
NOUNS: Final = """
claim state of
statement state on about
accusation accuse of against
allegation accuse of against
charge accuse of
assertion state of
denial deny of
demand demand for T
call demand for T
appeal demand for T
request demand for T
plea demand for T
promise pledge of T
pledge pledge of T
vow pledge T
commitment pledge to T
assurance pledge of
threat threaten of T
warning warn of about against
fear warn of about
concern warn about over
worry warn about over
misgiving warn about over
reservation warn about over
belief state in
view state on of about
opinion state on of about
argument state for against
suggestion state of
announcement state of
declaration state of
report state of
rumor state of
rumour state of
speculation state about
prediction state of
forecast state of
conclusion state
admission agree of
acknowledgment agree of
acknowledgement agree of
confession agree of
complaint accuse about of
criticism accuse of
condemnation accuse of
denunciation accuse of
disdain accuse for
contempt accuse for
outrage accuse over at
anger accuse over at
insistence state on
contention state
hope state of for T
desire state for T
wish state for T
decision state T
plan state for T
proposal state for T
remark state on about
comment state on about
notion state of
idea state of
confidence state in
optimism state about
doubt deny about
skepticism deny about
scepticism deny about
question ask about
evidence state of
testimony state about on
recommendation demand for T
agreement agree T
offer pledge of T
refusal reject T
rejection reject of
opposition reject to
objection reject to
support praise for
praise praise for of
endorsement praise of
admiration praise for
gratitude thank for to
apology state for
intention state of T
willingness pledge T
readiness pledge T
determination pledge T
reluctance reject T
description state of
account state of
explanation state of for
confirmation state of
assessment state of
estimate state of
case state for against
point state
speech state about on
message state on about
reference state to
mention state of
joke state about
push demand for T
pitch demand for
petition demand for
ultimatum demand
expectation state of
suspicion accuse of
conviction state
faith state in
impression state of
perception state of
stance state on
position state on
backing praise for of
defense praise of
defence praise of
dismissal reject of
rebuke accuse of
disagreement reject with
dissatisfaction accuse with
frustration accuse with at over
disappointment accuse with in at
regret state for over
sympathy agree for
interest state in
enthusiasm praise for
respect praise for
appreciation thank for
alarm warn over at about
dismay accuse at over
unease warn about over
"""

# Nouns of what is said that need nobody who says it: "there were rumours that".
HEARSAY: Final = entries(
    "claim accusation allegation report rumor rumour suggestion complaint warning speculation suspicion"
)

# Adverbs by which a report gives a clause to nobody: "the general has reportedly fled".
HEARSAY_ADVERBS: Final = entries("reportedly allegedly purportedly supposedly")

# Verbs that lend a noun of speech its subject: "made a promise to", "voiced concern about".
LIGHT: Final = entries(
    "make issue give voice raise express deliver sound offer level repeat reiterate renew have share air post send"
)

# Who speaks after these: "according to X".
SOURCE_PHRASES: Final = (
    "according to",
    "in the words of",
    "by the account of",
    "in the account of",
    "in the view of",
    "in the opinion of",
    "in the eyes of",
    "as reported by",
    "per",
)

# Documents that show and find without saying: "the inquiry found 31 cases".
DOCUMENTS: Final = entries(
    """
    study studies report reports poll polls survey surveys review reviews investigation investigations inquiry
    inquiries analysis analyses audit audits document documents data figures record records footage video videos
    photograph photographs image images photo photos recording recordings transcript transcripts autopsy memo memos
    email emails statistics census findings test tests examination research probe
    """
)

# Papers, pictures and posts that are a source of their own, whoever made them.
PAPERS: Final = DOCUMENTS | entries(
    """
    letter letters leaflet leaflets indictment indictments verdict verdicts papers affidavit affidavits communique
    communiques cable cables manifesto register registers log logs map maps diary diaries warrant warrants contract
    contracts message messages file files filing filings dossier dossiers statement law lawsuit article book complaint
    constitution resolution ruling bill post posts tweet tweets
    """
)

# What is made so by declaring it; the declaration is a deed and no report of a view.
PERFORMED: Final = frozenset(
    ["emergency", "war", "independence", "ceasefire", "truce", "curfew", "holiday", "mourning", "bankruptcy", "law"]
)

# Nobody speaks where the subject is one of these.
NOBODY: Final = frozenset(["no", "nobody", "none", "nothing", "neither"])

# The report's own people: what "our reporter" says, the report says itself.
OWN_PEOPLE: Final = frozenset(
    ["reporter", "reporters", "correspondent", "correspondents", "envoy", "staff", "team", "writer", "newsroom"]
)
