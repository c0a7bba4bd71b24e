"""Titles, offices, callings and the words that stand before them: what tells that a person is meant, and in what role.

Own lists, after the style books of news agencies. All entries are folded to lower case; "_" stands for a space.
"""

from __future__ import annotations

from variorum.analyze.tables import entries

# Written before a name, never a role worth keeping.
HONORIFICS = entries(
    """
    mr mrs ms miss mx dr sir dame lord lady mister madam madame monsieur mme mlle messrs herr frau don dona
    señor senor señora sheikh sheik shaikh hajji haji hadji ustad mullah mawlawi maulvi maulana mufti ayatollah
    hojatoleslam imam rabbi rev reverend fr father sister brother pastor hon honourable honorable st saint
    sultan emir prince princess king queen pope cardinal archbishop bishop patriarch metropolitan rt excellency
    """
)

# The same with a full stop, or spelled out: a role worth keeping.
RANKS = entries(
    """
    gen general lt lieutenant col colonel maj major capt captain cmdr commander adm admiral sgt sergeant cpl
    corporal pvt private brig brigadier marshal cmdr lieutenant_general lieutenant_colonel major_general
    brigadier_general lt_gen lt_col maj_gen brig_gen vice_admiral rear_admiral field_marshal air_marshal
    air_vice_marshal sen senator rep representative gov governor pres president sec secretary prof professor
    judge justice insp inspector det detective supt superintendent constable sheriff officer amb ambassador atty
    attorney mayor chancellor congressman congresswoman councilman councilwoman councilor councillor assemblyman
    assemblywoman chairman chairwoman premier minister commissioner chief deputy lawmaker mp mep mla sens reps
    gens profs coach first_lady taoiseach
    """
)

# A person is named by one of these, alone or after modifiers ("foreign minister", "security analyst").
HEADS = entries(
    """
    president vice-president premier minister prime_minister chancellor secretary undersecretary under-secretary
    secretary-general secretary_general secretary_of_state director-general director_general director ambassador
    envoy emissary negotiator mediator diplomat consul commissioner governor mayor senator congressman
    congresswoman lawmaker legislator parliamentarian deputy mp mep speaker chairman chairwoman chairperson
    chair chief commander commander-in-chief general admiral colonel major captain lieutenant sergeant brigadier
    officer soldier official spokesman spokeswoman spokesperson spokespeople analyst expert researcher scholar
    professor historian economist scientist academic lecturer adviser advisor aide leader deputy_leader
    co-leader founder head boss executive ceo cfo coo manager president-elect candidate nominee activist
    campaigner advocate lawyer attorney prosecutor judge justice magistrate journalist reporter correspondent
    columnist editor writer author commentator photographer filmmaker director doctor physician surgeon nurse
    paramedic teacher student farmer fisherman trader shopkeeper driver pilot engineer resident villager witness
    survivor victim refugee suspect detainee prisoner hostage king queen prince princess emir sultan pope bishop
    archbishop cardinal imam cleric rabbi priest pastor sheriff detective inspector constable policeman
    policewoman marshal superintendent coroner pathologist coach player representative delegate counterpart
    minister_of_state attorney_general foreign_secretary home_secretary press_secretary chief_of_staff
    chief_executive first_lady first_minister treasurer tsar czar warlord fighter strongman dissident veteran
    mother father brother sister son daughter wife husband widow uncle aunt cousin neighbor neighbour friend
    colleague owner operative strategist pollster surrogate consultant lobbyist entrepreneur businessman
    businesswoman billionaire banker investor actor actress singer footballer striker goalkeeper midfielder
    winger sprinter cyclist boxer swimmer skier novelist poet painter sculptor violinist pianist rapper artist
    musician comedian presenter host
    anchor producer blogger firefighter grower pensioner midwife schoolteacher headteacher headmaster headmistress
    baker butcher grocer carpenter mechanic vendor tailor mason plumber electrician waiter waitress cashier
    miner herder shepherd rancher beekeeper winemaker gardener retiree rescuer janitor rector foreman
    harbormaster harbourmaster hotelier innkeeper bookseller librarian meteorologist seismologist volcanologist
    geologist hydrologist epidemiologist virologist psychologist sociologist pathologist
    abbot abbess monk nun friar vicar chaplain sheikh prefect clerk widower grandmother grandfather niece nephew pupil
    sailor seller stallholder seamstress barber postman porter watchman gravedigger undertaker stevedore goatherd
    corporal militiaman defector deserter volunteer bystander passer-by motorist
    """
)

# What may stand before a head as part of the role.
MODIFIERS = entries(
    """
    prime vice deputy acting interim caretaker former then- ex- outgoing incoming new senior top chief foreign
    external defence defense interior home information finance economy economic trade commerce industry justice
    law health education labour labor agriculture energy oil petroleum transport transportation environment
    climate culture sports sport tourism immigration migration refugee development planning water power railways
    aviation security national internal political military army navy naval air force police intelligence
    government state federal regional provincial local municipal city district town village presidential
    parliamentary congressional senate house opposition party ruling rebel militia militant group islamist
    religious spiritual supreme royal crown special chief_executive campaign press media public human rights
    humanitarian aid relief refugee executive general assistant associate principal managing first second third
    permanent personal private bureau election electoral border tribal affairs communications communication
    policy research defence/security independent veteran prominent leading influential hardline moderate exiled
    jailed imprisoned retired secretary minister presidential minority majority whip republican democratic
    conservative liberal nationalist communist socialist labour green independent centrist right-wing left-wing
    far-right far-left counter-terrorism counterterrorism anti-terrorism antiterrorism anti-corruption nuclear
    chemical weapons arms peace truce ceasefire negotiating technical legal medical hospital emergency rescue
    fire disaster civil district county state attorney supply infrastructure housing welfare social digital
    science technology space women women's children's veterans veterans' youth fisheries mining
    telecommunications works relations cabinet council regional ministry department agency commission committee
    kremlin pentagon taliban hamas hezbollah houthi
    """
)

# Words after "spokesman" and the like that introduce for whom.
FOR_WHOM = entries("for of at from with in on to")

MALE_WORDS = entries(
    """
    mr sir lord king prince sheikh mullah maulana ayatollah imam father brother spokesman chairman congressman
    policeman businessman son husband uncle man boy fisherman herr monsieur señor senor pope councilman gunman
    actor salesman nephew grandfather grandson widower emir sultan priest dad ex-husband stepfather groom
    """
)
FEMALE_WORDS = entries(
    """
    mrs ms miss dame lady queen princess madam madame frau señora senora mother sister spokeswoman chairwoman
    congresswoman policewoman businesswoman daughter wife aunt woman girl mme mlle widow councilwoman actress
    niece grandmother granddaughter nun mum mom ex-wife stepmother bride
    """
)
