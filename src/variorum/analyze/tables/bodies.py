"""Bodies: states' organs, armed groups, agencies, outlets, alliances, and the nouns by which a body is known.

Own lists. Keys of the tables are names as printed; "_" stands for a space.
"""

from __future__ import annotations

from typing import Final

from variorum.analyze.tables import entries

ARMED_GROUPS: Final = entries(
    """
    Taliban Afghan_Taliban Pakistani_Taliban Tehrik-e-Taliban_Pakistan Tehrik-i-Taliban_Pakistan
    Tehreek-e-Taliban_Pakistan TTP Haqqani_network Haqqani_Network Islamic_State Islamic_State_group ISIS ISIL
    Daesh ISIS-K IS-K ISKP Al-Qaida Al-Qaeda al-Qaida al-Qaeda al_Qaeda al_Qaida Al_Qaeda Al_Qaida Hamas
    Hezbollah Hizbollah Hizbullah Houthis Houthi Islamic_Jihad Palestinian_Islamic_Jihad al-Shabab al-Shabaab
    Al-Shabab Al-Shabaab Boko_Haram ISWAP Lashkar-e-Taiba Lashkar-e-Jhangvi Jaish-e-Mohammed Jaish-e-Mohammad
    Hizbul_Mujahideen Baloch_Liberation_Army Balochistan_Liberation_Army BLA PKK YPG YPJ SDF
    Syrian_Democratic_Forces Kurdistan_Workers'_Party FARC ELN M23 ADF Allied_Democratic_Forces
    Lord's_Resistance_Army LRA Rapid_Support_Forces RSF Tigray_People's_Liberation_Front TPLF Fano
    Oromo_Liberation_Army Wagner Wagner_Group Azov Hayat_Tahrir_al-Sham HTS Nusra_Front al-Nusra_Front
    Free_Syrian_Army Popular_Mobilization_Forces Kataib_Hezbollah Quds_Force Revolutionary_Guard
    Revolutionary_Guards Revolutionary_Guard_Corps IRGC Islamic_Revolutionary_Guard_Corps Abu_Sayyaf
    Jemaah_Islamiyah Shining_Path Tamil_Tigers LTTE IRA Irish_Republican_Army ETA Kosovo_Liberation_Army KLA UCK
    Arakan_Army Kachin_Independence_Army Naxalites Maoists Janjaweed Seleka anti-balaka Mai-Mai FDLR JNIM
    Ansar_Dine Ansaru Mujahideen Basij Peshmerga Fatah al-Aqsa_Martyrs'_Brigades Qassam_Brigades Lions'_Den
    National_Resistance_Front Northern_Alliance Resistance_Front Imarat_Kavkaz Caucasus_Emirate
    """
)
AGENCIES: Final = entries(
    """
    The_Associated_Press Associated_Press AP Reuters Agence_France-Presse AFP dpa DPA Deutsche_Presse-Agentur
    Xinhua TASS Tass Itar-Tass ITAR-TASS RIA RIA_Novosti Interfax Anadolu Anadolu_Agency IRNA ISNA Fars Mehr
    Tasnim SANA PTI ANI Press_Trust_of_India UPI United_Press_International Kyodo Kyodo_News Yonhap KCNA
    Ukrinform Belta Bakhtar Khaama_Press Pajhwok MENA WAFA Petra SPA QNA Saudi_Press_Agency Bloomberg
    Bloomberg_News EFE ANSA Ritzau NTB TT Bernama Antara APA Trend Armenpress Interfax-Ukraine SUNA NAN
    Canadian_Press Press_Association PA APP Associated_Press_of_Pakistan DID_Press VOA Voice_of_America
    """
)
OUTLETS: Final = entries(
    """
    BBC BBC_News CNN CNN_International Al_Jazeera Al-Jazeera Al_Arabiya Al-Arabiya Al_Mayadeen Fox_News Fox
    MSNBC NBC NBC_News ABC ABC_News CBS CBS_News PBS NPR C-SPAN The_New_York_Times New_York_Times The_Times
    The_Guardian Guardian The_Washington_Post Washington_Post The_Post The_Wall_Street_Journal
    Wall_Street_Journal The_Daily_Telegraph Daily_Telegraph The_Telegraph Financial_Times The_Economist
    Economist Time_magazine Newsweek Politico POLITICO The_Hill Axios BuzzFeed BuzzFeed_News HuffPost
    Huffington_Post The_Huffington_Post Breitbart Breitbart_News Vox Slate Salon Vice_News USA_Today
    The_New_York_Post New_York_Post New_York_Daily_News Los_Angeles_Times LA_Times Chicago_Tribune Boston_Globe
    The_Boston_Globe Miami_Herald The_Atlantic The_New_Yorker New_Yorker Le_Monde Le_Figaro Der_Spiegel Spiegel
    Bild Die_Zeit Die_Welt Süddeutsche_Zeitung El_País El_Pais Corriere_della_Sera La_Repubblica Haaretz
    Jerusalem_Post The_Jerusalem_Post Times_of_Israel Ynet Yedioth_Ahronoth Maariv Dawn Geo_News ARY_News Samaa
    The_News Express_Tribune TOLOnews Tolo_News Tolo RTA Ariana_News Hindustan_Times The_Hindu Times_of_India
    The_Times_of_India Indian_Express NDTV Kyiv_Independent The_Kyiv_Independent Kyiv_Post Ukrainska_Pravda
    Suspilne Pravda Izvestia Kommersant Meduza RT Rossiya Rossiya-1 Channel_One Press_TV PressTV Al_Manar
    Al-Manar Al-Ahram Al_Ahram Daily_Mail Daily_Mirror The_Independent The_Sun Sky_News Channel_4 ITV DR NRK SVT
    YLE Yle Deutsche_Welle DW Radio_Free_Europe RFE/RL Radio_Liberty France_24 RFI Euronews Globo Folha Clarín
    La_Nación Global_Times People's_Daily CCTV CGTN NHK Nikkei Asahi_Shimbun Straits_Times
    South_China_Morning_Post Twitter Facebook YouTube Instagram Telegram WhatsApp TikTok Truth_Social Snapchat
    Gizmodo Mediaite Bellingcat Middle_East_Eye The_Intercept ProPublica Quinnipiac
    """
)
GOVERNMENTS: Final = entries(
    """
    White_House Kremlin Pentagon Downing_Street Élysée Elysee Elysee_Palace Capitol_Hill Congress House Senate
    House_of_Representatives Parliament Knesset Bundestag Bundesrat Duma State_Duma Verkhovna_Rada Rada Majlis
    Diet State_Department Treasury Justice_Department Department_of_Justice Defense_Department Supreme_Court
    High_Court Foreign_Office Home_Office Cabinet Politburo CIA FBI NSA DEA ATF DHS MI5 MI6 FSB SVR GRU Mossad
    Shin_Bet ISI RAW IDF Bundeswehr Folketing Storting Riksdag Seimas Saeima Lok_Sabha Rajya_Sabha Loya_Jirga
    Shura_Council Guardian_Council Security_Council Foreign_Ministry Defense_Ministry Defence_Ministry
    Interior_Ministry Coast_Guard National_Guard Secret_Service Homeland_Security EPA IRS Federal_Reserve Fed
    Border_Force NYPD LAPD
    """
)
ALLIANCES: Final = entries(
    """
    United_Nations UN U.N. European_Union EU E.U. NATO African_Union AU Arab_League OIC ASEAN SAARC SCO BRICS
    OPEC G7 G-7 G8 G20 G-20 ECOWAS SADC IGAD OSCE OAS CSTO CIS IMF World_Bank WTO WHO World_Health_Organization
    IAEA OPCW ICC ICJ International_Criminal_Court International_Court_of_Justice UNICEF UNHCR UNRWA UNESCO
    UNAMA UNIFIL MINUSMA MONUSCO OCHA WFP World_Food_Program World_Food_Programme UNDP Red_Cross Red_Crescent
    ICRC International_Committee_of_the_Red_Cross Amnesty Amnesty_International Human_Rights_Watch
    Doctors_Without_Borders Médecins_Sans_Frontières MSF Oxfam Save_the_Children Greenpeace
    International_Crisis_Group Crisis_Group General_Assembly European_Commission European_Parliament
    European_Council Gulf_Cooperation_Council GCC Transparency_International Quad AUKUS Interpol Europol Frontex
    """
)
# Parties and peoples' groups that are known by one word.
GROUPS: Final = entries(
    """
    Republican Republicans Democrat Democrats Democratic GOP Tory Tories Labour Likud Muslim Muslims Islamist
    Islamists Christian Christians Jew Jews Jewish Hindu Hindus Sikh Sikhs Buddhist Buddhists Catholic Catholics
    Protestant Protestants Orthodox Shiite Shiites Shia Shias Sunni Sunnis Alawite Alawites Druze Yazidi Yazidis
    Kurd Kurds Kurdish Arab Arabs Arabic Pashtun Pashtuns Hazara Hazaras Tajiks Uzbeks Baloch Baluch Punjabi
    Punjabis Sindhi Kashmiri Kashmiris Bengali Rohingya Uighur Uighurs Uyghur Uyghurs Tibetan Tibetans Chechen
    Chechens Tatar Tatars Ossetian Abkhaz Roma Basque Basques Catalan Catalans Scottish Scots Welsh English
    Inuit European Europeans African Africans Asian Asians Latino Latinos Latina Hispanic Hispanics
    African-American African-Americans African_Americans African_American Black Gazan Gazans Tutsi Tutsis Hutu
    Hutus Tigrayan Tigrayans Oromo Amhara Darfuri Nordic Baltic Balkan Balkans Western Westerners Middle_Eastern
    South_Asian Southeast_Asian Latin_American Central_Asian Soviet Soviets Ottoman Nazi Nazis Communist
    Communists Maoist Houthis' Zionist Scandinavian Arctic Transatlantic Californian Texan Floridian Parisian
    Muscovite Mexican-American
    """
)
REGIONS: Final = entries(
    """
    Middle_East Near_East Far_East West_Bank Gaza Gaza_Strip Golan_Heights Sinai Kashmir Jammu_and_Kashmir
    Balochistan Baluchistan Khyber_Pakhtunkhwa Punjab Sindh Waziristan North_Waziristan South_Waziristan Helmand
    Kurdistan Donbas Donbass Crimea Transnistria Abkhazia South_Ossetia Nagorno-Karabakh Karabakh Chechnya
    Dagestan Tigray Amhara Oromia Darfur Kordofan Sahel Maghreb Levant Balkans Caucasus South_Caucasus Arctic
    Antarctica Scandinavia Baltics Baltic_Sea Black_Sea Red_Sea Caspian_Sea Mediterranean Mediterranean_Sea
    Aegean Aegean_Sea Adriatic Persian_Gulf Gulf Gulf_of_Aden Gulf_of_Oman Strait_of_Hormuz Bosporus Bosphorus
    South_China_Sea East_China_Sea Taiwan_Strait Sea_of_Azov Sea_of_Japan Pacific Pacific_Ocean Atlantic
    Atlantic_Ocean Indian_Ocean Arctic_Ocean Indo-Pacific Asia-Pacific Europe Eastern_Europe Western_Europe
    Central_Europe Africa North_Africa West_Africa East_Africa Central_Africa Horn_of_Africa Sub-Saharan_Africa
    Asia Central_Asia South_Asia Southeast_Asia East_Asia Latin_America South_America North_America
    Central_America Americas Caribbean Oceania Siberia Xinjiang Tibet Durand_Line Line_of_Control Green_Line
    Blue_Line Silk_Road Euphrates Tigris Nile Dnieper Dnipro_River Danube Rhine Jordan_River Northern_Ireland
    Scotland Wales England Catalonia Corsica Bavaria Flanders Sicily Kosovo Rakhine Kachin Shan_State Mindanao
    Aceh Papua West_Papua Somaliland Puntland Ituri North_Kivu South_Kivu Kivu Borno Cabo_Delgado Anatolia
    Galilee Negev Judea Samaria Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida
    Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota
    Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina
    North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah
    Vermont West_Virginia Wisconsin Wyoming Ontario Quebec Alberta British_Columbia Queensland New_South_Wales
    West East
    """
)

# The noun by which a body is known: "Ministry of Defence", "Naleraq Party".
BODY_HEADS: Final = entries(
    """
    ministry department government administration cabinet parliament congress senate assembly council committee
    commission court tribunal army navy force forces guard guards corps brigade brigades battalion regiment
    division command police constabulary militia party front movement union league alliance coalition bloc
    federation confederation association society organization organisation group network foundation institute
    institution centre center university college school academy hospital clinic church mosque company
    corporation corp inc ltd llc plc bank fund agency bureau office service services authority board embassy
    consulate mission secretariat delegation team club press news times post journal tribune herald gazette
    observer media television tv radio channel magazine newspaper airlines airways industries holdings partners
    wire chronicle courier mirror dispatch ledger bulletin monitor sentinel examiner
    research studies watch international rights taskforce task_force intelligence treasury chamber syndicate
    campaign caucus observatory initiative unit headquarters directorate registry jirga shura faction tribe
    """
)
PLACE_HEADS: Final = entries(
    """
    province district county governorate oblast region state territory republic kingdom emirate city town
    village municipality island islands peninsula valley mountain mountains hills desert sea ocean gulf bay
    strait river lake canal coast heights strip plateau glacier delta basin forest beach corridor pass cape
    oasis capital
    """
)
FACILITY_HEADS: Final = entries(
    """
    airport airfield base barracks bridge dam crossing checkpoint prison jail camp palace tower hotel stadium
    station port harbour harbor square street avenue road highway motorway tunnel plant refinery reactor theatre
    theater museum cathedral temple shrine synagogue hall house building plaza park cemetery gate wall boulevard
    blvd lane drive court circle place parkway ave way terrace trail thruway thwy freeway pike alley crescent
    pipeline terminal mall library
    """
)
# The words that open a town's or a landmark's name, and a body's.
PLACE_OPENINGS: Final = entries(
    """
    san santa santo são sao port puerto porto fort mount lake cape villa ciudad nueva nuevo rio río los las
    lower upper wadi ouadi oued tell tal jabal jebel djebel deir dayr kafr kfar beit bayt ras bab
    """
)
VESSELS: Final = entries(
    """
    ferry ship vessel boat tanker freighter frigate trawler yacht cruiser destroyer corvette submarine liner barge
    carrier steamer tug patrol_boat mv ms ss uss hms
    """
)
BODY_OPENINGS: Final = entries(
    """
    radio banco banque minera grupo groupe empresa compañía compania compagnie société societe petróleos agencia
    agence televisión télévision partido sindicato fundación fondation cooperativa universidad université
    """
)
EVENT_HEADS: Final = entries(
    """
    war wars agreement accord accords treaty pact summit conference forum olympics games cup championship
    election elections revolution uprising massacre genocide holocaust protocol convention declaration process
    dialogue offensive operation ramadan eid christmas easter passover congress_of festival spring exercise
    initiative intifada referendum coup games memorandum resolution act plan prize award amendment
    """
)

# Nouns that stand for an unnamed source, one person or several.
PEOPLE_SOURCES: Final = entries(
    """
    official officials source sources spokesman spokeswoman spokesperson spokespeople spokesmen witness
    witnesses resident residents analyst analysts expert experts observer observers diplomat diplomats mediator
    mediators negotiator negotiators minister ministers commander commanders soldier soldiers officer officers
    lawmaker lawmakers activist activists lawyer lawyers prosecutor prosecutors investigator investigators
    doctor doctors medic medics rescuer rescuers aide aides adviser advisers advisor advisors representative
    representatives leader leaders elder elders villager villagers inhabitant inhabitants locals people person
    man woman men women father mother brother sister son daughter wife husband relative relatives neighbor
    neighbour neighbors neighbours survivor survivors victim victims critic critics supporter supporters
    opponent opponents researcher researchers scientist scientists economist economists historian historians
    scholar scholars journalist journalists reporter reporters correspondent correspondents delegate delegates
    envoy envoys senator senators president premier chancellor mayor governor governors judge judges militants
    rebels insurgents fighter fighters protester protesters demonstrator demonstrators refugee refugees detainee
    detainees prisoner prisoners student students teacher teachers worker workers farmer farmers trader traders
    shopkeeper driver drivers voter voters politician politicians candidate candidates prime_minister general
    generals chief chiefs ambassador ambassadors secretary correspondent pollster pollsters strategist
    strategists operative operatives attorney attorneys teenager boy girl passenger passengers tourist tourists
    eyewitness eyewitnesses parents family families counterpart counterparts veteran veterans republicans
    democrats conservatives liberals player coach author authors editor editors professor king queen prince pope
    cleric clerics priest bishop policeman detective detectives inspector sheriff director chairman chairwoman
    ceo executive executives manager owner owners insider insiders colleague friend friends companion suspect
    defendant nominee host moderator
    """
)
BODY_SOURCES: Final = entries(
    """
    police army military navy government ministry embassy consulate statement report reports media newspaper
    agency broadcaster delegation delegations authorities authority administration council commission committee
    court party campaign company group organization organisation organizers organisers opposition junta regime
    police_force side sides parliament cabinet office department bureau institute hospital union coalition
    alliance poll survey study outlet channel website magazine radio television document documents letter
    communique communiqué law lawsuit indictment memo hospital prosecution defence_ministry palace presidency
    kremlin team panel watchdog charity network station firm bank foundation think_tank university militia
    faction movement command headquarters mission publication paper post article book campaigners filing
    transcript complaint affidavit constitution resolution agreement ruling decision bill
    """
)
# Of these each state has one, so that after "the" they need no name.
ORGANS: Final = entries(
    """
    police police_force army military navy government parliament cabinet presidency opposition authorities
    administration regime junta
    """
)
DOCUMENTS: Final = entries(
    """
    statement report reports document documents letter communique communiqué law lawsuit indictment memo poll
    polls survey study article book filing transcript complaint affidavit constitution resolution agreement
    ruling bill post tweet data figures records footage video images
    """
)
# Where bodies are at home whose names do not say so: ISO code, after ":" the first division, then the names. By hand.
HOMES: Final = """
AF Loya_Jirga
AU ASIO
CO FARC
DE Bundestag Bundesrat Bundeswehr
DK Folketing
GB Downing_Street Whitehall Scotland_Yard Commons House_of_Commons House_of_Lords MI5 MI6
IL Knesset Mossad Shin_Bet IDF Likud Haaretz
IN Lok_Sabha Rajya_Sabha BJP Bharatiya_Janata_Party Naxalites
IE Dáil Garda Gardai Taoiseach
IR Majlis Guardian_Council Basij Quds_Force Revolutionary_Guard Revolutionary_Guards IRGC
KE Harambee_House
KR Blue_House
LB Hezbollah Hizbollah
LT Seimas
LV Saeima
NG Boko_Haram ISWAP EFCC
NO Storting
PK ISI Lashkar-e-Taiba Rangers Sindh_Rangers
PL Sejm
PS Hamas Fatah Islamic_Jihad
RU Kremlin Duma State_Duma FSB GRU SVR Wagner
SD RSF Rapid_Support_Forces Janjaweed
SE Riksdag
SO al-Shabab al-Shabaab Al-Shabab Al-Shabaab
SS SPLM SPLA SPLM-IO SSPDF
SY YPG Syrian_Democratic_Forces
TR PKK AKP
UA Verkhovna_Rada Rada SBU Azov
US White_House Pentagon Capitol_Hill State_Department Justice_Department FBI CIA NSA DEA ATF NYPD LAPD FEMA
US:Alabama Bama Auburn_University
US:California Cal_State UCLA Caltech Stanford Berkeley
US:Connecticut UConn Yale
US:Florida FSU
US:Indiana Notre_Dame Purdue
US:Iowa Hawkeyes
US:Louisiana LSU Tulane
US:Massachusetts UMass MIT Harvard
US:Mississippi Ole_Miss
US:New_Hampshire Dartmouth
US:New_Jersey Rutgers Princeton
US:New_York SUNY CUNY Cornell
US:North_Carolina Duke_University Wake_Forest
US:Pennsylvania Penn_State Temple_University Carnegie_Mellon
US:Rhode_Island Brown_University
US:Tennessee Vanderbilt
US:Texas Baylor SMU
US:Virginia Virginia_Tech
YE Houthi Houthis
"""
