"""Given names and whose they are, to tell persons from bodies and "he" from "she".

Sources: the name frequencies of the 1990 census of the United States (a work of its government, in the public domain),
the name lists of Faker (https://github.com/joke2k/faker, MIT licence) for forty countries in Latin script, and an own
list for regions that neither covers. Made once, by script; names that are mostly other English words are left out.
"""

from __future__ import annotations

from variorum.analyze.tables import entries

MALE = entries(
    """
Aadi Aage Aapo Aarav Aarnav Aarne Aaro Aaron Aarush Aarón Aatos Aayush Abayomi Abbas Abdalla Abdallah Abdel
Abdelatif Abdelaziz Abdelfattah Abdelkader Abderaouf Abderrahmane Abdi Abdihakim Abdirahman Abdiş Abdu Abdul
Abdulaziz Abdulbekir Abdulgazi Abdulkadir Abdullah Abdullahi Abdulmenaf Abdulrahman Abdulsemet Abdurrahman Abdülahat
Abdülcemal Abdülhadi Abdülkerim Abdülsamed Abdürreşit Abe Abednego Abeer Abel Abelardo Abhimanyu Abhiram Abid Abilio
Abiodun Abiona Abiy Abraham Abram Abubakar Abuzar Abyasa Acar Achille Achim Aclan Adak Adalbert Adalberto Adam Adamo
Adan Adasal Addi Ade Adebiyi Adebowale Adedayo Adedeji Adekitan Adekola Adekunle Adel Adelardo Adelbert Adeleke
Adelin Adelmo Adem Aden Adeniyi Adeolu Adeoti Aderopo Adeshina Adesoji Adetayo Adeyi Adhiarja Adi Adiarja Adigun
Adika Adikara Adil Adinata Adis Aditya Adlan Admir Adnan Adolf Adolfo Adolph Adonis Adrian Adriano Adrien Adrián
Adrían Adríel Advaith Advay Advik Adán Adíel Adólf Adıgün Aedan Afer Afil Afiq Afolarin Afrim Aftin Agapito Agastya
Aggrey Agim Agnar Agne Agni Agnolo Agnos Agostino Agris Agron Agus Agustin Agustín Ahat Ahmad Ahmed Ahmet Ahsen Ahti
Aidan Aiden Aigars Aijuka Aimo Aimé Aitor Aivar Aivars Ajala Ajan Ajani Ajiman Ajimat Ajimin Ajiono Akalan Akanmu
Akar Akarsana Akatay Akbar Akbaş Akboğa Akcivan Akdora Akdurmuş Akgöl Akhtar Aki Akif Akinkunmi Akinlabi Akinwale
Akkerman Akmaner Akram Aksay Aksel Akseli Akshay Aksöğüt Aktemür Akver Akçabay Akçasu Aköz Akınal Al Alaa Alaaddin
Alade Aladin Alaeddin Alain Alambana Alamu Alan Alanalp Alastair Alattin Alban Albano Albeiro Alberico Albert
Alberto Alberts Albin Albino Albrecht Albín Alcan Alcides Aldair Aldar Aldemar Alden Alderano Aldin Aldis Aldo Ale
Alec Alejandro Alejo Aleks Aleksandar Aleksander Aleksandr Aleksandrs Aleksanteri Aleksei Aleksej Aleksi Alen
Aleodor Alessandro Alessio Alex Alexandar Alexander Alexandr Alexandre Alexandros Alexandru Alexe Alexei Alexej
Alexis Alexíus Aleš Alf Alfio Alfons Alfonso Alfonz Alfred Alfredo Alfreð Alfréd Algot Ali Aliabbas Aliihsan Alin
Alireza Alirio Aliseydi Alistair Alistar Alister Aliyu Aljaž Aljoša Alkor Allahverdi Allan Allen Alli Almar Almir
Almus Alois Alojz Alojzij Alonso Alonzo Aloys Alparslan Alpcan Alpha Alphonce Alphons Alphonse Alphonso Alpin Alpsü
Alrekur Alsoy Altin Alton Altoğan Altuğ Altınkaya Altınışın Alva Alvar Alvaro Alve Alveiro Alvin Alwin Amadeo
Amadeus Amado Amador Amancio Amando Amani Amar Amaro Amaç Ambrose Ambrosio Ambróz Amedeo Amedeu Amer Amico Amin
Amine Amir Amjad Amleto Ammar Amol Amon Among Amor Amos Amri Amza Américo Amílcar Amír Anacleto Anar Anas Anastasio
Anastasios Anatol Anatoli Anatolie Anatolij Anatoly Anay Ancizar Anders Anderson Andile Andiç Andor Andre Andreas
Andree Andrei Andrej Andrejs Andres Andrew Andrey Andrešs Andri Andrian Andrija Andrin Andris Andriy Andrus Andrzej
András André Andréas Andrés Andwele Andy Anej Anes Anfinn Angalia Angantýr Angavu Angelino Angelo Anggabaya Anghel
Angi Angus Anirudh Anis Anjolaoluwa Anmol Annak Annar Annarr Annas Annel Annes Annibale Anom Anoni Ansaldo Anselm
Anselmo Ansgar Ansh Ansis Anssi Antal Ante Antero Anthony Antim Anto Antoin Antoine Anton Antonello Antoni Antonie
Antonino Antonio Antonios Antoniu Antonius Antons Antony Antonín Antoníus Ants Antti Antun Antwan António Antônio
Anwar Aníbal Anže Aodhan Apaydın Apolinar Apollo Apostolos Aqil Aran Arben Arbey Arbnor Arcan Archie Arda Ardian
Ardit Arent Ares Arezki Argemiro Argono Argu Ari Arian Aribert Arie Ariel Arif Arifcan Arild Arilíus Arin Arinbjörn
Aris Aristide Aristides Arjun Arkadiusz Arkady Arkut Arley Arlind Armand Armando Armands Armas Armend Armin Arnald
Arnaldo Arnaldur Arnar Arnberg Arnbergur Arnbjörn Arnd Arndt Arndór Arne Arnes Arnfinnur Arnfreyr Arnfried Arngeir
Arngils Arngrímur Arnim Arnis Arnkell Arnlaugur Arnleifur Arnljótur Arnmundur Arnmóður Arno Arnoddur Arnold Arnolds
Arnošt Arnsteinn Arnulf Arnulfo Arnviður Arnór Arnúlfur Arnþór Aron Arpağ Arpád Arran Arron Arsenie Arsenio Arsim
Arsipatra Art Arta Artan Artanto Artawan Artem Artemio Arthur Arthúr Artis Arto Arttu Artturi Artur Arturo Arturs
Artyom Artúr Aru Arvid Arvo Aryan Aríel Aríus Arıel Arıkol Arısoy Asad Asael Asafe Asalet Asani Asanti Asbjørn
Asdrubal Asger Ashraf Asif Asiman Asirwada Asirwanda Asko Askur Aslan Aslanhan Aslijan Asmadi Asman Asmianto Asmuni
Aspar Assar Aston Astrit Aswani Asım Atabala Atagün Atalay Atamoğlan Atasagun Atatöre Ataullah Atenulf Atgun
Athanasios Atharv Athman Athuman Athumani Atila Atilhan Atilio Atlas Atli Atma Atmaja Atnan Attaullah Atte Attila
Atılgan Aubrey Auguste Augustin Augustine Augusto Augusts Augustín Aukusti Aulis Aurel Aurelian Aureliano Aurelio
Austar Austin Austine Austmann Austmar Austri Auðbergur Auðbert Auðbjörn Auðgeir Auðkell Auðmundur Auðun Auðunn
Auðólfur Avery Avgust Avi Avigdor Avni Avram Avşin Axel Axinte Ayaan Ayaydın Aybora Ayden Aydinç Aydın Aydınbey
Aygutalp Ayinde Aykutalp Ayman Aymen Ayodeji Ayodele Ayoub Aypar Aysoy Aytek Aytuna Ayub Ayush Ayushman Ayvas Ayşan
Azaan Azad Azeglio Azettin Aziz Azizi Azmi Açıkel Aðalberg Aðalbergur Aðalbert Aðalbjörn Aðalborgar Aðalgeir
Aðalmundur Aðalráður Aðalsteinn Aðólf Ağa Ağahadi Ağakişi Ağamalı Ağamusa Ağaxan Ağmur Aşir Baba Babak Babasola
Babatunji Babawale Baccio Bachittar Bagas Bagiya Bagus Bagya Bahaddin Bahadurjit Bahadır Bahari Bahati Bahittin
Bahuraksa Bahuwarna Bahuwirya Bailie Bajragin Bajram Bakari Bakda Bakhshi Bakhtiyar Baki Bakiadi Bakianto Bakidin
Bakijan Bakiman Bakiono Bakti Baktiadi Baktianto Baktiono Bala Balamantri Balangga Balapati Balatekin Baldassare
Baldomero Balduino Baldur Baldvin Baldwin Bale Balendra Balhaar Bali Balidin Balijan Balinda Baljiwan Baltasar
Baltaş Balthasar Balvan Balveer Balz Balázs Bambang Bambi Banara Banawa Banawi Bancar Bandile Banjeet Baptist Baqir
Barack Barak Baraka Barasa Barbu Baris Bariş Barna Barnabás Barney Barri Barry Barsen Bart Bartek Bartholomäus
Bartolomej Bartolomeo Bartolomeu Bartolomé Barton Barzan Barði Barışcan Bas Basarab Bashar Bashir Bashkim Basilio
Bassam Bassem Bassi Bastiaan Bastian Bastían Basım Baturay Batırhan Baudelio Baugur Bautista Baydu Baykan Bayman
Bayram Bayron Bayruhan Baytal Bayzettin Bağdaş Başay Başhan Başok Beat Beau Bebe Beda Bedi Bedri Bedřich Behrem
Beinir Beinteinn Beitir Bekan Bekbay Bekim Bekir Bektaşi Bela Bellisan Bello Belo Ben Benard Bence Bendegúz Benedek
Benedetto Benedict Benedikt Bengibay Bengt Beni Beniamin Benicio Benidikt Benigno Benito Benjamim Benjamin Benjamín
Benjámin Benn Bennett Bennie Benno Benny Benol Benone Benoný Benoît Benson Bent Bento Benvenuto Benício Benóní
Benóný Beppe Berat Beren Berend Berent Berg Bergfinnur Berghreinn Bergjón Bergmann Bergmar Bergmundur Bergsteinn
Bergsveinn Bergur Bergvin Bergþór Berkal Berki Berksay Bernabé Bernard Bernardino Bernardo Bernd Bernd-Dieter Berndt
Bernfried Bernhard Bernharð Bernharður Berni Bernie Bernt Bernward Bernódus Berran Bersi Bert Bertalan Bertel
Berthold Bertil Berto Bertold Bertram Bertrand Besart Beshte Besim Besin Besnik Bessi Bett Betúel Beyda Beyler
Beyzade Bezalel Beňadik Bhekani Biagio Bibuwa Bican Bilal Bilawal Bilender Bilgen Bilgütay Bill Billie Billy Biltaş
Binbaşar Binyamin Binışık Birger Birgir Birkir Birnir Birsen Birtingur Birtir Bişar Bjargar Bjargmundur Bjargþór
Bjarkan Bjarkar Bjarki Bjarmar Bjarmi Bjarnar Bjarne Bjarnfinnur Bjarnfreður Bjarnharður Bjarnhéðinn Bjarni
Bjarnlaugur Bjarnleifur Bjarnsteinn Bjarnólfur Bjarnþór Bjartmann Bjartmar Bjartur Bjartþór Bjorn Bjólan Bjólfur
Björgmundur Björgvin Björgólfur Björgúlfur Björn Björnólfur Bjørn Bladimir Blahoslav Blaine Blair Blake Blas Blaž
Blažej Blerim Blængur Blær Blævar Boaz Bob Boban Bobbie Bobby Bodo Boe Bogdan Bogi Bogomir Bohdan Bohumil Bohumír
Bohuslav Bohuš Bojan Bola Boleslav Bolli Boma Bonface Boniface Bonifacio Bonifác Borahan Borataş Borgar Borgúlfur
Borgþór Boris Borja Borris Borut Borys Botond Boyd Boynak Bozbağ Bozerk Boztaş Boði Boğatimur Bořivoj Boštjan Božo
Brad Bradford Bradley Brady Bragi Brain Bram Bramwel Branden Brandon Brandur Branislav Branko Bravin Brayan Breandan
Breki Brencis Brendan Breno Brent Bresi Brestir Bret Brett Brian Brijesh Brimar Brimi Brimir Brjánn Brock Broddi
Brooks Bror Bruce Bruno Bryan Bryant Bryce Bryngeir Brynjar Brynjólfur Brynjúlfur Brynleifur Brynsteinn Bryntýr
Brynþór Bryon Brími Bucur Budi Buenaventura Buford Buhari Bujar Bulunç Burak Burakhan Burckhard Burghard Burhan
Burim Burkard Burkhard Burkhardt Burkni Burt Burton Burç Buyrukhan Byron Bystrík Bálint Bárður Bæring Bæringur Bæron
Béla Bóas Bói Bótólfur Börje Börkur Börteçin Böðvar Bøje Børge Búi Búri Büget Bünyamün Błażej Břetislav Cabbar Cabir
Cagak Cager Cahal Cahangir Cahir Cahya Cahyadi Cahyanto Cahyo Cahyono Cailum Caio Caius Caket Cakrabirawa Cakrabuana
Cakrajiya Cakrawala Cakrawangsa Cal Calcedonio Caleb Calebe Calisto Calixto Callan Callum Calogero Calum Calvin
Calvince Cameron Camil Camillo Camilo Campo Canal Canberk Candelario Candeniz Candra Candrakanta Cangür Cannur
Cansin Cantemir Cantez Caoimhin Caolain Caolan Caomhan Capa Caraka Carey Carl Carl-Heinz Carl-Johan Carlito Carlo
Carlos Carlton Carmelo Carmine Carroll Carson Carsten Carter Carub Cary Cas Casemiro Casey Casian Caspar Casper
Cathal Catur Caturangga Cauã Cauê Cavad Cavid Cavit Cawisadi Cawisono Cawuk Cayadi Cayetano Cazimir Cebesoy Cebrián
Cecep Cecil Cecilio Cedric Cedrin Ceferino Celal Celestino Celilay Celso Cem Cemal Cemalettin Cemani Cemeti Cemil
Cemplunk Cenan Cengiz Cengkal Cengkir Cercis Cesar Cesare Cetin Cevheri Ceyhun Cezar Cezary Cezayir Chabane Chad
Chadwick Chaitanya Chakradev Chakradhar Champak Chanakya Chandran Chandresh Charan Charles Charley Charlie Charo
Chatresh Chatura Che Chege Chema Cherif Cheruiyot Chester Cheusi Chibuzo Chigozie Chijioke Chinedu Chris Christer
Christian Christof Christofer Christoffer Christoph Christophe Christopher Christos Chucho Chuck Chuki Chukwudi
Chukwuemeka Chus Chuy Cianan Ciaran Cihandide Cillian Cindoruk Ciprian Cipriano Ciriaco Ciril Cirillo Cirino Ciro
Ciríaco Claas Claes Clair Clarence Clark Clas Claude Claudio Claudiu Claudius Claus Claus-Dieter Claus-Peter Clavs
Clay Clayton Clemens Clement Clemente Cleo Cleophas Cleto Clifford Clifton Clint Clinton Clive Clyde Clímaco Codin
Codrin Cody Colby Cole Coleman Colin Collin Collince Collins Colm Colton Coluccio Colum Conal Conall Conan Conchur
Conn Connor Conny Conor Conrad Conrado Constantin Cord Corey Coriolano Cormac Cornel Cornelio Cornelis Corneliu
Cornelius Cornell Corrado Corsin Corvin Cory Cosimo Cosmas Cosme Cosmin Costache Costantino Costanzo Costel Costin
Courtney Coy Coşkun Coşqun Craig Crin Cristea Cristhian Cristian Cristiano Cristobal Cristofor Cristóbal Cruz Csaba
Csongor Ctibor Ctirad Cuman Curdin Curro Curtis Custodio Cvetko Cyprian Cyprián Cyril Cyrill Cyrus Czeslaw Cándido
Cédric César Cümşüd Cüneyit Cýrus Daan Dacian Dacin Dadap Dadi Dag Dagbjartur Dagel Dagfari Dagfinnur Daggeir
Dagmann Dagnýr Dagobert Dagoberto Dagur Dagþór Dai Dainis Daire Dairo Daksh Dakshesh Dalan Dalbert Dalbir Dale
Dalibor Daliman Dalimin Daliono Dalkılıç Dalli Dalmann Dalmar Dalmas Dalton Dalvin Damar Damian Damiano Damien
Damife Damijan Damir Damián Damjan Damon Damu Dan Dana Danang Dancan Dancun Dane Danelíus Dani Danial Daniel Daniele
Daniels Danijel Danilo Daniswara Danival Daniël Danjuma Danny Danson Dante Danu Danuja Dany Daníel Daníval Danış
Dardan Daren Dariati Darijan Darimin Darin Dario Darius Dariusz Darko Darmaji Darman Darmana Darmanto Darnell Darpan
Darragh Darrel Darrell Darren Darri Darrin Darryl Darsh Darsirah Dartono Daru Daruna Darwin Daryani Daryl Darío
Daríus Dasa Daud Daudi Dave Davi David Davide Davis Davor Davorin Davíð Dawid Dawood Dayar Daði Dağistan Deaglan
Dean Deandre Deane Decebal Declan Deiby Dejan Delbert Delfino Delil Delmar Demeter Demetrio Demetrius Demilade
Demirbüken Demiriz Demirok Demiryürek Demus Denis Deniz Denizalp Denkel Dennis Denys Deníel Derek Derick Derkay
Dermot Derrick Desiderio Desmond Detlef Detlev Dev Devansh Devin Deviner Devon Dewayne Dewey Dex Dexter Dezider
Dezső Değmeer Dhruv Diar Diarmuid Dick Dickson Didier Diedrich Diego Dierk Dieter Diethard Diethelm Diether Dietmar
Dietrich Digdaya Diken Dilder Dillon Dimas Dimaz Dimitri Dimitrios Dincer Dino Dinu Dinçkol Dinçsü Diogo Dion
Dionigi Dionisio Dionýz Dipa Dirican Dirja Dirk Dirlik Dismas Ditmar Dittmar Diðrik Djamel Dmitri Dmitriy Dmitry
Dmytro Dobroslav Dodo Dofri Dogan Dolli Dolun Dom Domagoj Domen Domenic Domenico Domhnall Domingo Domingos Dominic
Dominick Dominik Dominique Don Donal Donald Donat Donatello Donato Donnell Donnie Donny Dono Donovan Dorel Dorian
Dorin Dorinel Doru Dorukhan Doug Douglas Doyle Doğanalp Doğanşah Doğuhan Dragan Drago Dragutin Drahomír Drahoslav
Drajat Draupnir Dražen Dreki Drengur Drew Drilon Driton Duane Dubán Ducu Dudley Dufgus Dufþakur Dugfús Duilio Duje
Duma Dumitru Duncan Dunia Duracan Durante Durdali Durmuşali Durodola Dursun Duruk Duruöz Dusan Dustin Duuk Duván
Dušan Dvalinn Dwayne Dwi Dwight Dylan Dylano Dzhokhar Dzintars Dániel Dávid Dénes Díómedes Dómald Dómaldi Dómaldur
Dónald Dónaldur Dór Dóri Dósóþeus Dölensoy Dúi Dúnn Dündaralp Dünyamalı Dýri Dýrmundur Eamon Eamonn Earle Earnest
Eba Ebbe Ebbi Ebeneser Ebenezer Eberg Eberhard Eberhardt Ebuakil Ebuka Ecemiş Eckard Eckart Eckehard Eckhard
Eckhardt Eckhart Ed Eddie Eddy Edelbert Edelmiro Eder Edgar Edgardo Edgars Edgübay Edi Edier Edilberto Edilon
Edilson Edin Edinson Edison Edisson Edmond Edmund Edmundo Edmunds Edoardo Edon Edu Eduar Eduard Eduardo Eduards
Edvard Edvin Edwar Edward Edwardo Edwin Edílon Eelis Eemeli Eemil Eerik Eero Eetu Efe Eflâtun Efrain Efraím Efraín
Efren Efrén Efser Eftimie Ega Egbert Eggert Eggþór Egil Egill Egils Egon Egzon Ehrenfried Ehrhard Ehud Eider Eikar
Eilífur Einar Einari Einer Einir Eino Einvarður Einþór Eirik Eiríkur Eitan Eitel Eivin Eivind Eiðar Eiður Eja Eka
Ekalinga Ekansh Ekapad Ekaraj Ekavir Ekbal Ekber Ekene Ekkehard Ekkehart Ekmel Eko Ekrem Ekundayo Ekundu Eladio
Elariz Elberg Elbert Eldar Eldgrímur Eldjárn Eldmar Eldon Eldur Eldór Elemér Elentínus Eleuterio Elfar Elfráður
Elgün Elhan Eli Eliakimu Elias Eliecer Eligio Elijah Elimar Elinór Elio Elis Eliseo Elisha Eliud Eliáš Elkana Elkin
Elladio Ellert Elliot Elliott Ellis Elliði Ellís Elman Elmar Elmer Elmeri Elmidar Elmir Elmo Elnur Elof Elon Eloy
Elphas Elpidio Elton Elturan Eluh Elvar Elver Elvin Elvis Elwood Elxan Elyas Elçin Elí Elías Elíeser Elímar
Elínbergur Elínmundur Elínór Elís Elöve Elşad Eman Emanoil Emanuel Emanuele Emanuil Emanúel Emas Embrek Embuh Emeka
Emerald Emerson Emery Emigdio Emil Emile Emilian Emiliano Emilio Emin Emir Emiro Emirşan Emmanuel Emmanúel Emmerich
Emmerson Emmet Emmett Emomali Emong Emory Empluk Emre Emrullah Enar Enda Endra Endre Endrit Enea Enes Engelbert
Engilbert Engilbjartur Engiljón Engill Engin Enginiz Enis Ennio Enno Enock Enok Enrico Enrique Ensar Ensari Ensio
Enteng Enver Enzi Enzio Enzo Eoghan Eoin Ephantus Epifanio Eral Eraldo Erasmo Erastus Eraycan Erbil Ercan Ercihan
Erdal Erdem Erdemer Erdibay Erdogan Erdursun Eremia Eren Erenalp Erensoy Ergener Erginel Ergönül Ergün Erhard
Erhardt Eric Erich Erick Erik Erinçer Erion Erkan Erkinel Erkki Erksoy Erkılıç Erland Erlar Erlendur Erling Erlingur
Ermanis Ermanno Ermenegildo Ermes Ermutlu Ernest Ernesto Ernests Ernestó Ernie Ernir Ernst Ernst-August Ernst-Dieter
Ernst-Otto Ernő Erol Eron Eroğul Erpur Errol Ersel Erseç Ertan Erten Ertuncay Ertün Ervin Ervín Erwin Eryk Eryıldız
Eröz Erşat Esa Esben Esekíel Esenbay Esentürk Esjar Eskil Eskinalp Esko Esneider Espartaco Espen Espiridión Esteban
Estefan Estiawan Estiono Estiven Esupofo Ethan Etibar Etienne Etiqad Ettore Euan Eugen Eugene Eugenio Eugine Eugène
Eunan Eusebio Eusebiu Eustaquio Eutimio Eutropio Evald Evan Evance Evangelos Evans Evaristo Evcimen Evelio Everett
Everette Evert Evo Evrimer Ewald Ewan Eyberg Eyjólfur Eylaugur Eyleifur Eymar Eymundur Eyríkur Eysteinn Eyvar
Eyvindur Eyyub Eyyüp Eyþór Ezekiel Ezequiel Ezgütekin Ezio Ezra Eðvald Eðvar Eðvarð Eşref Faas Faber Fabian Fabio
Fabián Fabrice Fabricio Fabrisíus Fabrizio Facundo Fadi Fadil Fahad Fahari Fahrullah Faiq Faisal Falan Falgeir Falk
Falko Falur Fami Fanaka Fannar Fannberg Fanngeir Faqid Faraj Faraja Faras Fares Farhad Farhan Farid Fariq Faris
Fariz Farooq Farouk Faruk Fatih Fatmir Faton Fatteh Faustino Fausto Fawzi Fayez Fazal Fazil Fazul Feargal Fearghal
Fedde Fedele Federico Federigo Fedor Fehim Feisal Felice Feliciano Feliks Felipe Felix Fengur Fenni Fenrir Ferat
Ferdi Ferdinand Ferdinando Ferdínand Feremez Ferenc Fergal Fergus Ferhat Ferihan Fermín Fernando Ferney Fersan
Fertram Ferzi Festus Fetullah Feykir Feyruz Feza Fidel Fidelis Filip Filipe Filippo Filippus Filit Fimar Finbar Finn
Finnbjörn Finnbogi Finngeir Finnjón Finnlaugur Finnur Finnvarður Fintan Fiodor Fionntan Fiorenzo Fiorino Firdovsi
Firudin Fisnik Fitan Fitim Fito Fiyaz Fjalar Fjarki Fjólar Fjólmundur Fjölnir Fjölvar Fjörnir Flamur Flavio Flaviu
Flemming Fletcher Florea Florencio Florent Florentin Florentino Florian Florim Florin Floris Florián Flosi Floyd
Flurin Flóki Flórent Flóvent Fodil Folke Folker Folkert Folu Forni Fortunato Fossmar Frado Franc Francesco Franci
Francis Francisc Francisco Franciszek Franck Franco Francois Franjo Frank Frank-Michael Frank-Peter Frankie Franklin
Frankline Franklín Frans František Franz Franz-Josef Franz-Peter Franz-Xaver François Frančišek Frazer Fred Freddie
Freddy Frede Frederic Frederick Frederik Fredi Fredo Fredric Fredrick Fredrik Fredy Freeman Freybjörn Freygarður
Freymar Freymundur Freymóður Freyr Freysteinn Freyviður Freyþór Fricis Fridolin Fridrich Friedbert Friedemann
Frieder Friedhelm Friedhold Friedo Friedrich Friedrich-Karl Friedrich-Wilhelm Frithjof Fritz Friðberg Friðbergur
Friðbert Friðbjörn Friðfinnur Friðgeir Friðjón Friðlaugur Friðleifur Friðmann Friðmar Friðmundur Friðrik Friðsteinn
Friður Friðvin Friðþjófur Friðþór Frode Frosti Fryderyk Fránn Frár Frédéric Frímann Fróði Fróðmar Fuad Fulgencio
Fulvio Fumio Funi Fuzuli Fylkir Fynn Fábio Fáfnir Fálki Félix Fífill Fólki Fúsi Füzuli Gabi Gabino Gabor Gabriel
Gabríel Gada Gadang Gading Gaduh Gael Gaetano Gagan Gaiman Gal Galak Galang Galar Galasso Galdur Galen Galih Galiono
Galip Gallego Galo Galuh Galur Gamalíel Gaman Gamani Gamanto Gambira Gamblang Ganda Gandewa Gandi Ganep Gangsa
Gangsar Gani Ganjaran Gantar Gara Garan Garang Garda Gareth Garibaldi Garland Garpur Garrett Garri Garry Garth Gary
Garðar Gaspar Gaspare Gastone Gastón Gathoni Gatis Gatot Gatra Gaui Gaukur Gaurang Gaurav Gautam Gauti Gautrekur
Gautur Gautviður Gavin Gazel Gazmend Gašpar Gbadebo Gbolahan Gbowoade Gebhard Gedion Geert Geir Geirarður Geirfinnur
Geirharður Geirhjörtur Geirhvatur Geiri Geirlaugur Geirleifur Geirmundur Geirröður Geirtryggur Geirvaldur Geirólfur
Geirþjófur Geisli Gejza Gellir Gelu Genaro Gencaslan Gene Gennady Gennaro Gençay Geoffrey Geofrey Georg George
Georgel Georges Georgian Georgios Geovanny Gerald Geraldo Gerard Gerardo Geray Gerd Gereon Gerfried Gergely Gergő
Gerhard Gerhardt Gerhart Germán Gernot Gero Gerold Gerolf Geronimo Gerrit Gerry Gerson Gert Gervasio Gerwin Gerðar
Gerónimo Gestur Ghani Ghassan Ghenadie Gheorghe Ghilas Ghulam Giacinto Giacobbe Giacomo Giampaolo Giampiero Gian
Gian-Luca Giancarlo Gianfrancesco Gianfranco Gianluca Gianluigi Gianmarco Gianni Gianpaolo Gianpietro Gibson Gicu
Gideon Giel Gijs Gil Gilad Gilang Gilbert Gilberto Gildardo Giles Gilles Gillis Gilmar Gils Gino Ginyas Gioacchino
Gioachino Gioele Gioffre Gion Gionata Giorgi Giorgian Giorgio Giosuè Giovanni Giovanny Girik Girindra Girish
Girolamo Gisbert Gissur Gitau Githinji Gitonga Giuliano Giulio Giuseppe Giustino Giz Gizur Gjúki Glauco Glen Glenn
Glói Glúmur Gneisti Gnúpur Gnýr Godfrey Godofredo Godwin Goffredo Gonzalo Gonçalo Goodluck Gopal Goran Gorazd Gordon
Gorm Gottfrid Gottfried Gotthard Gotthilf Gotthold Gottlieb Gottlob Gottskálk Gottsveinn Goyo Goði Goðmundur
Graciano Grady Graeme Graham Grani Grankell Grant Graziano Greco Greg Grega Greger Gregg Gregor Gregorian Gregorio
Gregory Greipur Greppur Gretar Grettir Grigore Grover Grzegorz Grégoire Grétar Grímar Grímkell Grímlaugur Grímnir
Grímur Grímólfur Grímúlfur Guadalupe Guarino Guenter Guenther Guglielmo Guido Guilherme Guillaume Guillermo Guiomar
Guiseppe Gulbuddin Gumi Gunar Gunbir Gundolf Guneet Gunnar Gunnberg Gunnbjörn Gunndór Gunner Gunngeir Gunnhallur
Gunnlaugur Gunnleifur Gunnröður Gunnsteinn Gunnvaldur Gunnólfur Gunnóli Gunnþór Guntars Gunter Gunther Guntis
Guntram Gus Gustaf Gustav Gustavo Gustaw Gustáv Gusztáv Gutti Guttormur Guus Guy Guðberg Guðbergur Guðbjarni
Guðbjartur Guðbjörn Guðbrandur Guðfinnur Guðfreður Guðgeir Guðjón Guðlaugur Guðleifur Guðleikur Guðmann Guðmar
Guðmon Guðmundur Guðni Guðráður Guðröður Guðsteinn Guðvarður Guðveigur Guðvin Guðþór Gylfi Gyrðir Gyula György Győző
Gzim Gábor Gérard Géza Gídeon Gígjar Gísli Gói Gökay Gökbudun Göken Gökhan Göknur Göksev Gökten Gökçebalan Gökçil
Gönen Göran Görgünay Görklü Gösta Göte Götz Gözel Gústaf Gústav Gücal Gülağa Gülbala Gülel Güleğen Gülşahin
Gümüştekin Günaydin Günden Gündüz Gündüzalp Güneri Güngördü Günkurt Günser Günter Günther Günver Günşen Gürarda
Gürelcem Gürsal Güçal Güçlüer Güçyeter Gýgjar Gýmir Habib Habibu Habibullah Habil Haciali Haddi Haddur Hadi Hadithi
Hafberg Hafgrímur Hafiz Hafliði Hafnar Hafni Hafsteinn Hafþór Hagalín Hagbarður Hagbert Hagen Haibatullah Haidar
Haider Hairyanto Hajo Hakan Haki Hakikat Hakim Hal Halidun Halil Halim Hallberg Hallbjörn Halldór Hallfreður
Hallgarður Hallgeir Hallgils Hallgrímur Hallkell Hallmann Hallmar Hallmundur Hallsteinn Hallur Hallvarður Hallþór
Haluk Hamad Hamar Hamdi Hamed Hami Hamid Hamis Hamish Hamisi Hampus Hamza Hamzah Hanedan Hannes Hanni Hannibal Hanno
Hanns Hannu Hans Hans-Adolf Hans-Albert Hans-Bernd Hans-Christian Hans-Detlef Hans-Dieter Hans-Dietrich
Hans-Eberhard Hans-Erich Hans-Friedrich Hans-Georg Hans-Gerd Hans-Gerhard Hans-Günter Hans-Günther Hans-Heinrich
Hans-Helmut Hans-Henning Hans-Herbert Hans-Hermann Hans-Hinrich Hans-Joachim Hans-Jochen Hans-Josef Hans-Jörg
Hans-Jürgen Hans-Karl Hans-Ludwig Hans-Martin Hans-Michael Hans-Otto Hans-Peter Hans-Rainer Hans-Rudolf Hans-Theo
Hans-Ulrich Hans-Uwe Hans-Walter Hans-Werner Hans-Wilhelm Hans-Willi Hans-Wolfgang Hansgeorg Hansjoachim Hansjörg
Hansjürg Hansjürgen Hanspeter Hansruedi Hanss Hansueli Haqqani Haralamb Haralambie Harald Haraldur Harambee Hardana
Hardi Hardik Hardy Hari Harijs Harimurti Haris Harish Hariz Harja Harjasa Harjaya Harjo Harlan Harley Harm Harol
Harold Haroldo Haron Haroon Harri Harris Harrison Harro Harry Harrý Harsana Harsanto Harsaya Harsh Harshil Hartaka
Hartana Hartmann Hartmut Hartmuth Harto Hartvig Hartwig Harun Haruna Harvey Hasan Hasbek Hashim Hasim Hassan Hasso
Hasta Hatem Hauksteinn Haukur Haukvaldur Hayali Hayden Hayret Haytham Hazem Hazrat Heath Hector Heikir Heikki Heiko
Heilmóður Heimir Heimo Heiner Heinfried Heini Heino Heinrekur Heinrich Heinz Heinz-Dieter Heinz-Georg Heinz-Gerd
Heinz-Günter Heinz-Günther Heinz-Joachim Heinz-Josef Heinz-Jürgen Heinz-Otto Heinz-Peter Heinz-Walter Heinz-Werner
Heinz-Wilhelm Heinz-Willi Heisi Heitor Heiðar Heiðarr Heiðberg Heiðbert Heiðlindur Heiðmann Heiðmar Heiðmundur
Heiðrekur Hekima Hekmet Hektor Helfried Helge Helgi Heliodoro Hellmut Hellmuth Helmar Helmer Helmut Helmuth Helmút
Hemang Hemmert Hendra Hendri Hendrik Henner Henning Henri Henric Henrich Henrik Henrikki Henriks Henrique Henry
Henryk Henrý Heraclio Herbert Herberto Herbjörn Herfinnur Hergeir Hergill Hergils Heribert Heriberto Herjólfur
Herlaugur Herleifur Herluf Herman Hermanis Hermann Hermann-Josef Hermanni Hermenegildo Hermes Herminio Hermundur
Hermóður Hernando Herney Hernán Herrmann Herschel Hershel Hersir Hersteinn Hersveinn Heru Hervar Hervarður Hervin
Herwig Heryanto Herzi Hesbon Heyvetullah Hezron Hibatullah Hidde Hidir Hilal Hilario Hilaríus Hilbert Hildar
Hildibergur Hildibrandur Hildigeir Hildiglúmur Hildimar Hildimundur Hilding Hildingur Hildir Hildiþór Hilmar Hilmir
Himawan Himri Hindal Hinrich Hinrik Hipólito Hiram Hiroshi Hisham Hitesh Hiçsönmez Hjallkár Hjalmar Hjalte Hjalti
Hjarnar Hjálmar Hjálmgeir Hjálmtýr Hjálmur Hjálmþór Hjörleifur Hjörtur Hjörtþór Hjörvar Hleiðar Hlini Hljómur Hlynur
Hlégestur Hlér Hlífar Hlíðar Hlíðberg Hlöðmundur Hlöður Hlöðvarður Hlöðver Hnefill Hnikar Hnikarr Hocine Holgeir
Holger Hollis Holm Holti Homer Homero Honoré Horace Horacio Horea Horia Horst Horst-Dieter Horst-Günter Horst-Peter
Horymír Hosea Hossein Houcine Howard Hrafn Hrafnar Hrafnbergur Hrafnkell Hrafntýr Hrannar Hrappur Hraunar Hredhaan
Hreggviður Hreimur Hreinn Hreiðar Hreiðmar Hringur Hritik Hrollaugur Hrolleifur Hrvoje Hrærekur Hrímnir Hróaldur
Hróar Hróbjartur Hrói Hrólfur Hrómundur Hróðgeir Hróðmar Hróðvar Hróðólfur Hrútur Hubert Hubertus Hudavent Hugberg
Hugh Hugi Huginn Hugleikur Hugo Hugues Hugó Huldar Hulusi Humayun Humberto Humphrey Hunalp Hung Hunor Hunter Husain
Hussain Hussein Huxley Huzuri Hvannar Hyltir Hylur Hynek Hákon Háleygur Hálfdan Hálfdán Hámundur Hárekur Hárlaugur
Hásteinn Hávar Hávarr Hávarður Håkan Håkon Håvard Hængur Hænir Héctor Héðinn Híram Hólm Hólmar Hólmbert Hólmfastur
Hólmgeir Hólmgrímur Hólmkell Hólmsteinn Hólmþór Hóseas Högni Hörður Höskuldur Höður Húbert Húgó Húmi Húnbogi Húni
Húnn Húnröður Hükümdar Hürdoğan Hüryaşar Hüseyin Hüseyn Hüseynqulu Hüsmen Hıfzullah Iacob Iain Ian Iancu Ianis
Ibidapo Ibrahim Ibrani Ibun Ibán Idris Idriz Idık Ieremia Ifeanyi Ifechukwu Ige Ignacio Ignacy Ignatz Ignaz Ignazio
Ignác Igor Igors Ihor Ihsan Iisakki Ikbal Ikenna Ikeoluwa Iker Ikhsan Ikin Ilari Ilarie Ilarion Ildefonso Ilgı Ilham
Ilhan Ilias Ilie Ilija Ilir Ilja Ilkka Illugi Ilmari Ilyas Ilyes Imad Imam Imants Imaran Imer Immanúel Immo Imran
Imre Imrich Indra Indrajit Indrek Indriði Ingberg Ingbert Ingemar Ingi Ingiberg Ingibergur Ingibert Ingibjartur
Ingibjörn Ingileifur Ingimagn Ingimar Ingimundur Ingivaldur Ingiþór Ingjaldur Ingmar Ingo Ingolf Ingvaldur Ingvar
Ingvi Ingólfur Ingþór Inioluwa Innocent Inocencio Ioan Ioannis Ion Ionel Iosif Ippazio Iqbal Ira Irakli Irfan Irinel
Irnanto Irsad Irungu Irvin Irving Irwan Irwin Isaac Isaack Isac Isack Isaiah Isaias Isak Isaque Isaya Isaías
Iseoluwa Ishaan Ishaq Ishola Ishwar Isiah Isidor Isidoro Isidro Ismael Ismail Ismet Ismo Ismık Issa Issac Issack
Issi Istvan István Itamar Ituri Itzhak Iulian Iuliu Iurie Iustin Iustinian Ivan Ivano Ivar Ivars Iver Ivica Ivo Iván
Iwan Iwo Izidor Iztok Izzat Işıkay Işıman Jaakko Jaan Jaanus Jabal Jabulani Jacek Jacinto Jack Jackie Jackson Jacob
Jacobo Jacopo Jacques Jader Jaeman Jafet Jaga Jagapati Jagaraga Jagat Jagdish Jai Jaider Jail Jaiman Jaime Jair
Jairaj Jairo Jairus Jais Jaka Jake Jaki Jakob Jakobs Jakop Jakov Jakub Jalal Jalia Jalmari Jamal Jamar Jame Jamel
James Jamie Jamil Jan-Erik Jan-Olof Jan-Peter Janez Jangwa Jani Janic Janick Janik Jankat Janko Jann Janne Jannik
Jannis Jano Janos Janosch Janus Janusz Japhet Japheth Jared Jari Jarkko Jarl Jarlath Jarmo Jarno Jarolím Jaromír
Jaron Jaroslav Jaroslaw Jarrett Jarrod Jarvis Jarwa Jarwadi Jarwi Jasin Jasmani Jason Jasper Jassim Jaswadi Jati
Jatin Jatmiko Javad Javan Javed Javi Javid Javier Jawad Jay Jaya Jayadi Jayden Jayeng Jayson Jean Jean-Claude
Jean-Luc Jean-Marc Jean-Pierre Jean-Yves Jeet Jeferson Jeff Jefferson Jeffery Jeffrey Jeffry Jefri Jeison Jeisson
Jelani Jelle Jelte Jenaro Jenel Jens Jens-Peter Jens-Uwe Jenő Jeppe Jerald Jere Jeremi Jeremiah Jeremias Jeremy
Jeremías Jerguš Jerker Jermaine Jernej Jerome Jerrod Jerry Jerson Jerzy Jerónimo Jes Jesper Jess Jesse Jessie Jesus
Jesús Jetmir Jeton Jevgeni Jezups Jhan Jhoan Jhon Jhonatan Jhonny Jhony Jim Jimmie Jimmy Jinawi Jindra Jindřich
Jinping Jip Jiri Jiří Joachim Joacim Joakim Joao Joaquim Joaquin Joaquín Joash Job Jobst Jochem Jochen Jochum Jody
Joe Joel Joep Joerg Joesph Joey Johan Johann Johannes Johans John Johnathan Johnathon Johnie Johnnie Johnny Johnson
Johnstone Joko Jon Jona Jonah Jonas Jonatan Jonathan Jonathon Jonny Jono Jonás Jonáš Joona Joonas Joonatan Joost
Joram Jordan Jordi Jordon Jordy Jordán Jorge Joris Jorma Jorn Jort Jos Jose Josef Josep Joseph Josephat Josh Joshua
Josiah Josip Joso Josphat Jost Josua Josue Josué José Jouko Jouni Jovan Jozef Jozo João Joël Joško Jožef Jua Juan
Juanito Jude Juergen Juha Juhana Juhani Juho Jukka Jules Julian Julien Julio Julius Juliusz Julián Juma Jumaane
Jumadi Jumari Juraj Jure Juri Jurij Juris Jurre Jussi Justin Justiniani Justus Jusuf Juuso Juwon Jyrki Ján János
Járngrímur Játgeir Játmundur Játvarður Jérôme Jóakim Jóann Jóel Jóhann Jóhannes Jói Jómar Jómundur Jón Jónar Jónas
Jónatan Jónbjörn Jóndór Jóngeir Jónmundur Jónsteinn Jónþór Jósafat Jósavin Jósef Jósep Jósteinn Jósúa Jóvin Józef
József Jökull Jörfi Jörg Jörg-Peter Jörgen Jörmundur Jörn Jörri Jörundur Jörvar Jörvi Jørgen Július Júlí Júlían
Júlíus Júní Júníus Júrek Jürg Jürgen Jüri Jędrzej Kaan Kaarlo Kabir Kabiru Kacper Kacung Kada Kader Kadir Kagame
Kahir Kai Kai-Uwe Kaique Kairav Kaj Kaja Kajen Kajetan Kakali Kaktus Kaldi Kaleb Kalervo Kalevi Kalgay Kali Kalim
Kalle Kalman Kalmann Kalmar Kalpit Kamal Kamar Kamau Kambali Kamidin Kamil Kamran Kanak Kanda Kane Kanini Kanpulat
Kaombwe Kapagan Kaprasíus Karabaş Karaca Karaer Karakucak Karan Karanbay Karani Karanja Karataş Karcan Kardi Kareem
Karel Karim Kariman Karimi Kariuki Karja Karkur Karl Karl-August Karl-Dieter Karl-Erik Karl-Ernst Karl-Friedrich
Karl-Georg Karl-Hans Karl-Heinrich Karl-Heinz Karl-Hermann Karl-Josef Karl-Jürgen Karl-Ludwig Karl-Otto Karl-Peter
Karl-Werner Karl-Wilhelm Karles Karlfried Karlheinz Karli Karlo Karlukhan Karma Karman Karna Karsa Karsana Karsten
Karta Karvel Karya Karzan Kashangaki Kasim Kasimir Kasiran Kaspar Kaspars Kasper Kassem Kassim Kassym Kastriot
Kastíel Kasusra Katana Katarínus Kató Kauko Kavurt Kawaca Kawaya Kay-Uwe Kayagün Kaygusuz Kayrabay Kayun Kayıt Kazim
Kazimierz Kazimír Kazım Kaşif Kealan Keano Keelan Keijo Keir Keith Keji Keld Kelechi Kelly Kelvin Kelâmi Kemal Kemba
Kemboi Ken Kenan Kenari Kendall Kendrick Kenedy Kenes Keneth Kenji Kenn Kennedy Kennet Kenneth Kennith Kenny Kenter
Kenth Kenyangi Kenzie Keqiang Keran Kerim Kerman Kermit Kerry Kete Ketilbjörn Ketill Kevin Khaled Khalid Khalil
Khamani Khamisi Khawaja Khosrow Kiaan Kian Kiapo Kiarie Kibar Kibet Kiburi Kick Kieran Kieth Kijana Kijani Kike
Kilian Kiljan Killian Kilonzo Kilían Kim Kimani Kimanzi Kimathi Kimbilio Kimeu Kimmo Kimutai Kinubi Kinuthia
Kinyanjui Kinyua Kioko Kipchirchir Kipchumba Kipenzi Kipkemboi Kipkemoi Kipkirui Kipkoech Kipkorir Kipkosgei
Kipkurui Kiplagat Kiplangat Kiplimo Kipngeno Kipngetich Kiprono Kiprop Kiprotich Kipruto Kipsang Kiptoo Kipyegon
Kiramettin Kirby Kirill Kirk Kirui Kiume Kiyasi Kjalar Kjallakur Kjaran Kjartan Kjarval Kjeld Kjell Kjetil Kjárr
Kjói Klaas Klas Klaus Klaus-Dieter Klaus-Günter Klaus-Jürgen Klaus-Michael Klaus-Peter Klaus-Ulrich Klaus-Werner
Klavs Klemen Klemens Klement Klemenz Kliment Klængur Knud Knut Knörr Knútur Kocabaş Koech Koen Koggi Koko Kolawole
Kolbeinn Kolbjörn Koldan Kolfinnur Kolgrímur Kolmar Koloman Kolskeggur Kolur Kolviður Kondo Konguralp Konrad Konradi
Konradus Konráð Konstantin Konstantinos Konstanty Konstantínus Konštantín Kopan Koray Korbinian Korede Korir
Korkmazalp Kormákur Kornel Kornelius Kornelíus Kornél Kort Korugan Kosgei Kotuz Kovu Koçak Koçkan Koðrán Koşukhan
Kraki Kris Krish Kristall Kristaps Kristberg Kristbergur Kristbjörn Kristdór Kristens Krister Kristers Kristfinnur
Kristgeir Kristian Kristijan Kristinn Kristián Kristjan Kristján Kristjón Kristlaugur Kristleifur Kristmann Kristmar
Kristmundur Kristofer Kristoffer Kristopher Krists Kristvaldur Kristvarður Kristvin Kristóf Kristófer Kristþór
Krisztián Krisztofer Krišs Krištof Krummi Krystian Kryštof Krzysztof Ksawery Kuddusi Kujtim Kullervo Kumar Kuncara
Kunibert Kuno Kunthara Kuria Kurnia Kurt Kurtis Kurunzi Kushtrim Kusiima Kustaa Kusuma Kutay Kveldúlfur Kvetoslav
Kwame Kyalo Kyan Kyano Kyle Kyrylo Kálmán Kár Kári Károly Kâmil Kåre Kópur Köker Köktaş Kösemen Kürşad Kılıçbay
Kınel Kırat Kırgız Kıvılcım Kızıl Kızıltunç Laban Labinot Labuh Ladislau Ladislaus Ladislav Lage Laimonis Lajos
Laksana Laksh Lakshit Lalo Lamar Lambert Lamberto Lameck Lamine Lamont Lanang Lance Lando Landon Langalibalele
Langat Langgeng Lanjar Lanny Lantar Larry Lars Lars-Erik Lars-Göran Lars-Olof Lasmanto Lasmono Lasse Lassi Laswi
Laszlo Latif Laufar Laugi Laureano Laurence Laurens Laurent Laurenz Laurian Laurin Lauris Laurits Lauritz Laus Laust
Lautaro Lavern Laverne Lawrence Lazar Lazaro Lazzaro Lazım Laçın Lean Leander Leandro Leano Leart Ledion Ledün Lee
Leevi Lega Legawa Leider Leif Leifur Leigh Leiknir Leiðólfur Leke Leland Lembah Lemuel Lenin Lenn Lennard Lennart
Lennarth Lenny Leo Leocadio Leon Leonard Leonardo Leoncio Leone Leonel Leonhard Leonid Leons Leontin Leopold
Leopoldo Leordean Leoš Lere Leroy Les Leslie Lester Leszek Levente Levi Levin Levis Levoslav Leví Lewis Lex Leó León
Leópold Liam Lian Lias Liban Libardo Liberto Libor Liljar Liman Limar Lindar Lindberg Lindsey Lino Linus Linwood Lio
Lionel Liridon Lirim Lisandro Livingstone Livio Liviu Ljubisa Ljósálfur Ljótur Ljúfur Lloyd Lodovico Loek Loftur
Logan Logi Lohit Loke Loki Lon Lonnie Lope Lorcan Loren Lorenz Lorenzo Loreto Lorik Lorin Loris Lotfi Lothar Loui
Louie Louis Lovre Lovro Lowe Lowell Loyd Loïc Loðmundur Luan Lubomír Luboš Luc Luca Lucas Lucca Luchino Lucho Lucian
Luciano Lucien Lucio Lucky Ludger Ludolf Ludovic Ludovico Ludvig Ludvik Ludvík Ludwig Luděk Luhung Luigi Luis Luiz
Luka Lukas Lukasz Luke Lukita Lukman Lukáš Lula Luluh Lulut Lulzim Lumír Lundi Lungile Lupe Lurhur Lutfan Lutfi
Luther Luthfi Lutz Luuk Luwar Luwes Luyanda Luzius Luís Lwandile Lyle Lyndon Lyngar Lynn Lár Lárent Lárentíus Lárus
László Lázaro Léo Léon Lér Línberg Líni Lórens Lórenz Lúkas Lúter Lúther Lúðvíg Lúðvík Lütfi Lýtingur Lýður Maanas
Maanav Maarten Macario Macauley Macharia Maciej Mack Macs Madhav Mads Mael Maggi Magne Magngeir Magni Magnus Magnús
Magnþór Mahdi Mahesa Mahfud Mahir Mahmood Mahmoud Mahmud Mahmut Mahsun Maicol Maik Maina Maingi Mairtin Maj Majid
Makan Makara Makau Makini Makokha Makori Maks Maksim Maksimiljan Maksur Maksymilian Makunga Makuta Makuu Malachy
Malcolm Malte Malthe Maman Mamdouh Manaf Manah Manan Manbir Mandla Mandlakhe Manfred Manfreð Manole Manolo Mansour
Mansurali Manthan Manu Manuel Manus Manúel Maqsud Mar Maras Marbjörn Marc Marcantonio Marcel Marcelino Marcell
Marcello Marcelo Marcial Marciano Marcin Marcio Marco Marcos Marcu Marcus Marek Mareks Marel Margana Margarito
Margeir Margrímur Margus Mariadi Mariano Marijan Marijn Marijón Marin Marino Marinus Marinó Mario Marion Marius
Mariusz Marián Marjan Marjón Mark Markku Marko Markus Markó Markús Markþór Marlin Marlon Maron Maroš Marquis Marri
Mars Marsellíus Marshall Marsito Marsudi Mart Martaka Martana Martani Marteinn Marten Marthen Martin Martino Martti
Marty Martyn Martín Marvin Marwan Marwata Maryadi Maryanto María Marías Marínó Marís Maríus Masar Masih Masika
Masinde Mason Masoud Massimiliano Massimo Massinissa Massoud Mate Matei Matej Mateo Mateus Mateusz Matevž Matheo
Matheus Mathew Mathias Mathieu Mathijs Mathis Mathías Mati Matias Matic Matija Matjaž Mato Matouš Mats Matt Matteo
Matthew Matthias Matthieu Matthijs Matthäus Matthías Matti Mattia Mattias Matts Mattías Matunda Matyáš Matías Matúš
Matěj Mauno Mauri Maurice Mauricio Maurilio Maurin Maurits Mauritz Maurizio Mauro Maurus Maurycy Mavuno Max Maxi
Maxim Maxime Maximiano Maximilian Maximiliano Maximilián Maximino Maximo Maximus Maxwel Maxwell Maynard Mazen Mazlum
Maël Mbithi Mboya Mbugua Mburu Mcebisi Mecit Medard Meelis Mees Mefarettin Mehdi Mehdiqulu Mehman Mehmed Mehmet
Mehmetzahir Meik Meinhard Meinolf Meinrad Mekkinó Melchior Melchor Melichar Melihcan Melker Melkíor Melkólmur Melle
Melrakki Melvin Melwin Memili Mengi Mengüç Mensalder Mentor Merdi Mergim Merijn Merkúr Merle Merlin Merrill Mert
Mertel Mervin Merzuk Meshack Mestur Mesut Methúsalem Metin Metinkaya Metod Mette Metúsalem Mevlut Mevlüt Meyvant
Meşhur Micael Micah Micha Michael Michail Michal Michał Micheal Michel Michelangelo Micheletto Michelotto Mick
Mickey Mieszko Miguel Miha Mihael Mihai Mihail Mihajlo Mihels Mihhail Mihin Mihkel Mihnea Mihály Miika Mijo Mik Mika
Mikael Mikayıl Mike Mikels Mikhail Mikheil Mikjáll Mikkael Mikkel Mikko Miklós Mikołaj Mikuláš Milan Milay
Mildinberg Mile Miles Millard Milo Milorad Milos Miloslav Miloš Milton Milán Minenhle Mio Miodrag Miran Mirbadin
Mircea Mirco Mirko Miro Miron Miroslav Miroslaw Mirsad Mirza Misael Mischa Mishat Mislav Mitch Mitchel Mitchell
Mitesh Mitra Miłosz Mjöllnir Mjölnir Mladen Mlungisi Modesto Modris Mogens Mohamad Mohamed Mohamedi Mohammad
Mohammed Mohamud Mohand Mohsen Mohsin Moises Moisés Mojmír Moli Momanyi Monis Monroe Monte Monty Moreno Morgan
Moritz Morris Morten Morton Moses Moshe Mosi Mouloud Mounir Mourad Moussa Mthokozisi Mucahit Muchiri Muema Mueni
Mugambi Mugendi Muggur Mugo Mugur Mugurel Muhamed Muhamet Muhammad Muhammadu Muhammed Muhammet Muharrem Muhip
Muhyettin Muia Muiruri Mujur Mukhtar Mukhwana Muktedir Mulele Muli Mulwa Mulya Mulyanto Mulyono Mumbi Mumo Mumpuni
Munene Mungai Muni Muninn Munir Munyao Munyoki Murad Murat Muratcan Muriithi Murilo Murimi Murithi Muriuki Murray
Mursinin Mursita Murti Musa Musafet Musau Musee Musembi Mustafa Mustapha Mustika Mustofa Musyoka Musyoki Mutai
Mutasım Mutaz Muthama Muthengi Muthoka Muthoni Muthui Mutie Mutinda Mutiso Mutisya Mutluhan Mutua Mutuku Mutunga
Muturi Muvaffak Muxtar Muzaffer Mwangangi Mwangi Mwaniki Mwanzia Mwaura Mwende Mwendwa Mwezi Mwikali Mwiti Mykhailo
Mykola Myles Myrkvi Myron Mzamo Máni Már Mário Márk Márton Márus Mátyás Máté Máximo Måns Mårten Mías Mímir Mír Míó
Móri Móric Mórits Móses Móði Möhsim Mörður Múli Mübariz Mücellib Müfit Mükramin Mülâyim Mümtaz Münif Mürit Müslum
Müslüm Müzekker Mýrkjartan Nabil Nacer Nachiket Nacho Nacio Nadir Nae Nael Nafii Naftali Nahashon Naim Najam Najib
Nakif Nakip Naksh Nakul Nalar Namiq Nando Nanni Naoise Napoleone Naradi Narcis Narciso Nardi Narendra Narfi Narges
Narji Nas Nasab Naser Nasim Nasir Nasiru Nasrullah Nasser Nassim Nasuf Natalio Natan Natanael Nataniel Nataníel
Nathan Nathanael Nathaniel Natiq Naud Naveen Nawaf Nawaz Nayef Nayil Nazar Nazaret Nazario Nazim Nazir Nazlim Nazmi
Nağı Ndegwa Nderitu Ndirangu Nduku Ndunge Ndungu Nduta Neal Nebih Nebojsa Necati Necdat Nechifor Necmettin Ned Neel
Nehemiah Nehip Neider Neil Neisti Nejc Nel Nelio Nelson Nelu Nemanja Nenad Nenni Neo Neptúnus Nerim Nesip Nestor
Nevin Nevio Nevsal Newton Nezihi Ngamia Nganga Ngari Ngeni Ngigi Ngugi Nguyen Nhlanhla Niall Nicanor Nicat Niccolò
Nichifor Nicholas Nicholus Nick Nicklas Nickolas Nickson Niclas Nico Nicodemo Nicodemus Nicodim Nicolae Nicolai
Nicolaie Nicolaj Nicolas Nicolaus Nicolás Nicolò Nicu Niek Niels Nigel Nihad Nihai Nihal Niilo Nik Nikanor Nikita
Niklas Niklaus Niko Nikodem Nikola Nikolai Nikolaj Nikolajs Nikolaos Nikolas Nikolaus Nikolay Nikos Niks Nikulás
Nikša Nilo Nils Nilson Nino Nir Nitesh Nixon Niyaga Niyaz Niyazi Niyilolawa Nizar Njabulo Njagi Njenga Njeri Njeru
Njiru Njogu Njoki Njoroge Njue Njuguna Njáll Njörður Nnamdi Noa Noah Noe Noel Nolan Noman Nonni Nonso Noor Noorullah
Norbert Norberto Norbey Norman Normand Normann Normunds Norris Norðmann Noud Nouri Nout Novruz Noé Noël Nrima Ntimi
Nugraha Nuhu Numbers Nuno Nural Nurcan Nuretdin Nurettin Nuri Nuriat Nurkan Nurlan Nuru Nurulla Nurullah Nuyan
Nwabudike Nyaga Nyakundi Nyamai Nyambura Nyana Nyawira Nyoman Nyongesa Nzioka Nzomo Nándor Náttmörður Náttúlfur
Néstor Níels Níls Nóam Nóel Nói Nóni Nóri Nóvember Nökkvi Númi Nývarð Oba Obed Obinna Ocampo Ochieng Octav Octavian
Octavio Octaviu Odd Oddbergur Oddbjörn Oddfreyr Oddgeir Oddi Oddkell Oddleifur Oddmar Oddsteinn Oddur Oddvar Oddþór
Odell Odhiambo Odhran Odkanlı Odongo Oduor Oganer Ogooluwa Oisin Oiva Ojas Okanay Okbay Oke Okechukwu Okello Okgüçlü
Okoth Okseven Okta Oktavíus Okto Októ Októvíus Oktüremiş Okumu Okyalaz Oladare Oladimeji Olaf Olakunle Olanrewaju
Olansile Olav Olavi Olca Oldağ Oldrich Oldřich Ole Oleg Olegario Oleh Oleksandr Oleksii Oleksiy Olexander Olfert
Olgeir Olgierd Olimpian Olimpiu Oliver Olivert Olivier Oliviu Olivér Oliwer Oliwier Olle Olli Ollie Olof Oloo Olov
Olumorotimi Oluoch Olusegun Oluwafemi Oluwagbemiga Oluwamumibori Oluwamuyiwa Oluwasanmi Oluwasegun Oluwole Omaca
Oman Omar Omari Omer Omkaar Omobobola Omondi Omotayo Onat Ondieki Ondrej Ondřej Onesmus Ongay Onkar Onni Onofre
Onuker Onur Onurcan Onursu Onveer Onyango Opan Opiyo Opung Oqtay Oran Oranlı Orazio Orduxan Oreste Orfeus Orgün
Orhan Orinder Orlando Ormar Ormur Orri Ortak Ortwin Oruç Orvar Orville Orxan Osama Oscar Oskar Oskari Oskars Oskár
Osman Osmo Osogo Ossi Ossian Osunleke Osvald Osvaldo Osvalds Oswald Oswaldo Oswin Otakar Otay Otfried Othman Othmar
Otieno Otis Otkell Otmar Oto Otri Ottavio Ottfried Otti Ottmar Otto Ottokar Ottomar Ottone Ottó Otur Otávio Ouanes
Ouma Oussama Ove Ovidio Ovidiu Owe Owen Owino Owuor Oymak Ozansü Ozy Oğulbaş Oğurata Oğuzman Paavo Pablo Paco
Padraic Padraig Paiman Paker Palle Pambe Pamfil Panagachie Panait Panca Pancho Pandu Panfilo Pangeran Pangestu Panji
Pankrác Paolo Pardi Paride Parker Parman Parmes Parth Pascal Pascual Pasi Pasqual Pasquale Pastor Pat Patrek
Patrekur Patric Patricio Patrick Patrik Patrizio Patryk Paul Paul-Gerhard Paul-Heinz Pauli Paulino Paulo Pauls
Pauric Pavao Pavel Pavlo Pavol Paw Pawel Paweł Paşa Peadar Pearce Pearse Peder Pedro Pedró Peer Peeter Pehlil Pekka
Pelaji Pelayo Pelle Pellegrino Pentti Pepe Pepijn Pepito Per Per-Erik Per-Olof Percy Perkasa Pero Perry Pertti
Pervez Petar Pete Peter Peter-Michael Peterson Petr Petre Petri Petro Petros Petru Petter Petteri Phelix Phil
Philemon Philip Philipp Philippe Phillip Phineas Piaras Pier Pierangelo Pierce Piergiorgio Piergiuseppe Pierluigi
Piermaria Piero Pierpaolo Pierre Piersanti Pieter Pietro Pim Piotr Pirahmet Pirmin Pius Pjetur Plinio Plácido Polad
Pompeo Pompiliu Pomponio Poncio Pontus Popobawa Porfirio Poul Praba Prabawa Prabowo Prabu Prakosa Pranata Pranav
Pranawa Praneel Pranit Prasetya Prasetyo Pratyush Pravoslav Prayitna Prayoga Prayogo Preben Predrag Preston Priit
Prima Primitivo Prokop Prudencio Przemysław Príor Puccio Pumbaa Purwa Purwadi Purwanto Putu Pyotr Pál Páll Pálmar
Pálmi Pánfilo Pär Pål Péter Pétur Pío Pünhan Přemysl Qabil Qadim Qadir Qais Qalib Qarin Qasem Qasim Qassem Qasım
Qiyas Qoşqar Quentin Quincy Quinn Quinten Quinton Quique Quirino Qulam Qulu Rabah Rabih Rachid Rachit Radek Raden
Radika Radim Radit Raditya Rado Radomír Radoslav Radosław Radovan Radu Radúz Rael Raf Rafa Rafael Rafaél Rafał
Raffael Raffaele Raffaellino Raffaello Rafi Rafid Rafih Rafiq Rafn Rafnar Rafnkell Raghav Ragnar Ragner Ragúel
Raharja Rahim Rahman Rahmat Rahmet Rahul Raihan Raik Raimo Raimondo Raimonds Raimund Raimundo Rainer Raivis Raivo
Rajab Rajko Rajnath Ralf Ralf-Dieter Ralf-Peter Ralph Rama Ramadan Ramadhan Ramazan Ramid Ramil Ramiro Ramiz Ramon
Ramush Ramzan Ramzi Ramón Ranbir Randal Randall Randell Randolf Randolph Randver Randy Rangga Ranieri Rannver
Ranveer Raoul Raphael Raphaël Rashid Rashidi Rasim Rasmus Rastislav Rasul Ratko Rauf Raul Rauno Ravi Ravy Ray Rayaan
Rayan Raymond Raymund Raymundo Razi Razı Raúl Reagan Recep Recepali Reece Reed Refik Refugio Refur Reggie Reginald
Reginbaldur Reginn Rehaan Reid Reidar Reifnir Reijo Reimar Reimer Reimund Rein Reinald Reinaldo Reinar Reine Reinel
Reiner Reinhard Reinhardt Reinhart Reinhold Reinis Reino Reksa Relu Remazan Rembrandt Remigio Remo Remus Remzi Renan
Renato Rendy Rene Rens Renzo René Reshoni Respati Resulcan Reto Reuben Rex Rexhep Reyansh Reyes Reynald Reynaldo
Reynar Reynir Reyr Reza Rezzak Rhavi Rhys Riad Rian Ricardo Riccardo Ricciotti Richard Richardt Richárd Rick Rickard
Rickey Rickie Ricky Rico Rida Ridwan Riek Rigo Rigoberto Rihards Rik Rikard Rikharð Rikharður Riku Riley Rinaldo
Rino Rinor Risalet Risasi Rishi Risto Riyad Riza Riziki Rizki Rizvan Rizwan Ričards Roan Roar Rob Robbie Robby
Robert Roberto Roberts Robin Robinson Rocco Rochdi Rochus Rocky Rod Roderich Roderick Rodger Rodgers Rodney Rodolfo
Rodrick Rodrigo Rogelio Roger Rogers Rohan Rohat Rok Roko Roland Rolando Rolands Roldán Rolf Rolf-Dieter Rolf-Peter
Roman Romano Romeo Romolo Romuald Romulus Román Ron Ronal Ronald Ronaldo Ronan Ronith Ronni Ronnie Ronny Rono Roope
Roosevelt Roque Rory Rosario Roscoe Rosendo Rosman Ross Rostislav Rotich Rouven Rowan Roy Royce Rua Ruairi Ruari
Rubani Ruben Rubin Rubén Rudi Rudolf Rudolph Rudra Rudy Ruedi Rufino Rufus Ruggero Ruggiero Ruhiu Ruhsat Rui Rune
Rungo Runi Runólfur Rupert Ruperto Rushil Ruslan Rusman Russ Russel Russell Rustam Ruy Ryan Ryszard Rza Ráðgeir
Ráðvarður Régulo Rémy Ríkarður Ríkharð Ríkharður Ríó Róbert Rólant Róman Rómeó Rómulo Rósant Rósar Rósberg Rósenberg
Rósi Rósinberg Rósinkar Rósinkrans Rósmann Rósmundur Rögnvald Rögnvaldur Rögnvar Rökkvi Röðull Rúbar Rúben Rúdólf
Rúnar Rúrik Rútur Rüdiger Rüknettin Rüşen Saad Saadat Saba Sabah Saban Sabar Sabari Sabas Sabatino Sabih Sabin Sabir
Sabri Sadaka Sadat Saddam Sadik Sadiki Sadiq Sadittin Sadyr Sadıq Saeed Safari Safet Safír Sahin Sahir Sai Said
Saidi Saif Saiful Sajid Sajjad Saka Sakari Sakarías Sakip Saksham Sakti Salah Salami Saleh Salem Salih Salim Salkın
Salman Salmann Salmar Salomón Salurbay Salva Salvador Salvar Salvatore Salvi Salómon Sam Samaksh Samar Samarth Samer
Samesh Sami Samir Sammie Sammy Samo Samson Samsul Samu Samuel Samuele Samuli Samurtay Samwel Samweli Samy Samúel
Sancak Sancho Sandalio Sandel Sander Sandile Sandis Sandor Sandri Sandro Sandu Sandur Sandy Sanford Sani Sante
Santeri Santiago Santino Santos Sançar Sarfraz Sargın Sarpkın Sarthak Sarvan Sarıcabay Sasa Sascha Sathvik Satrettin
Sattar Saturnino Satya Saul Sava Savak Saverio Savni Saxi Saydam Sayin Sayrak Sayın Saúl Sağcan Sağıt Saša Sašo Scot
Scott Scottie Scotty Seamus Sean Sean-Paul Sebastiaan Sebastian Sebastiano Sebastijan Sebastián Sebastjan Sebastían
Sebattin Seda Sedat Segismundo Segundo Seha Seif Seifur Seimur Selaheddin Selatin Seler Selim Selvi Selâtin Sem
Semender Semir Senad Sencar Senn Senna Senol Sep Sepp Seppo Seracettin Serafín Serda Serezli Serge Sergei Sergej
Sergey Sergio Sergiu Sergius Serhatmehmet Serhii Serhiy Serkan Serol Server Servác Sesar Sesil Seth Setya Sevdi Seve
Sever Severiano Severin Severino Severo Severín Sevindik Seydo Seye Seyfulla Seyfullah Seyithan Seymour Seymur
Seyran Sezal Sezginbaş Seçme Shaban Shadrack Shahbaz Shahid Shamsuddeen Shane Shannon Shaukat Shaun Shaurya Shawn
Shay Shea Shehbaz Shehu Shekoni Shelby Sheldon Shelton Shem Sherman Shida Shimon Shinzo Shivansh Shlomo Sibonelo
Sibusiso Siddharth Sidiq Sidki Sidney Siegbert Siegfried Sieghard Siegmar Siegmund Siegward Siem Sifa Sifuna
Sigbergur Sigbert Sigbjartur Sigbjörn Sigdór Sigfastur Sigfinnur Sigfreður Sigfrid Sigfrido Sigfried Sigfús Sigge
Siggeir Sighvatur Sigismund Sigjón Siglaugur Sigmann Sigmar Sigmund Sigmundur Signar Sigri Sigríkur Sigsteinn
Sigtryggur Sigtýr Sigur Sigurbaldur Sigurberg Sigurbergur Sigurbjarni Sigurbjartur Sigurbjörn Sigurbrandur Sigurd
Sigurdór Sigurfinnur Sigurgeir Sigurgestur Sigurgrímur Sigurgísli Sigurhans Sigurhjörtur Sigurjón Sigurkarl
Sigurlaugur Sigurleifur Sigurlinni Sigurliði Sigurlás Sigurmann Sigurmar Sigurmon Sigurmundur Sigurnýas Sigurnýjas
Siguroddur Sigurpáll Sigursteinn Sigursveinn Sigurvaldi Sigurvin Sigurður Siguróli Sigurþór Sigvaldi Sigvard
Sigvarður Sigþór Siim Sijuade Siku Sil Sila Silas Silli Silvan Silvano Silvester Silvestre Silvestro Silvian Silvio
Silviu Silvo Simen Simeon Simi Simion Simiyu Simo Simon Simón Sinan Sindre Sindri Sinisa Siniša Siper Sirac
Sirajuddin Siro Sittik Sivert Sixten Siyabonga Sjafnar Sjoerd Skafti Skapti Skarphéðinn Skefill Skeggi Skender
Skjöldur Skorri Skuggi Skær Skæringur Skírnir Skíði Skúli Skúta Slamet Slavisa Slavko Slavomír Slawomir Slobodan
Smith Smiður Smyrill Smári Sneider Snjóki Snjólaugur Snjólfur Snorri Snæbjartur Snæbjörn Snæhólm Snælaugur Snær
Snæringur Snævar Snævarr Snæþór Soffanías Sofiane Sol Soleh Solomon Somtochukwu Sonad Sondre Songurkan Sophanías
Sophus Sorin Sosimo Soufiane Soydaner Soykut Soyselçuk Spartakus Spencer Sphiwe Sporði Spói Srečko Stacey Stacy
Staffan Stan Stancu Stanislaus Stanislav Stanislaw Stanisław Stanko Stanley Stapi Starkaður Starri Stavros Steen
Stef Stefan Stefano Steffen Stefnir Stefán Stein Steinar Steinarr Steinberg Steinbergur Steinbjörn Steindór
Steinfinnur Steingrímur Steini Steinkell Steinmann Steinmar Steinmóður Steinn Steinröður Steinvarður Steinólfur
Steinþór Stelian Stellan Sten Stephan Stephen Stephene Steve Steven Stevie Stewart Stian Stig Stijn Stirnir Stiven
Stjepan Stojan Stormur Stuart Sture Sturla Sturlaugur Sturri Styr Styrbjörn Styrkár Styrmir Styrr Stéphane Stígur
Stórólfur Suat Sudi Suleiman Sulhi Sumarliði Sune Sunel Suphi Surya Svafar Svali Svan Svanberg Svanbergur Svanbjörn
Svangeir Svanhólm Svani Svanlaugur Svanmundur Svante Svanur Svanþór Svatopluk Svatoslav Svavar Svein Sveinar
Sveinberg Sveinbjartur Sveinbjörn Sveinjón Sveinlaugur Sveinmar Sveinn Sveinungi Sveinþór Sven Sven-Erik Sven-Olof
Svend Svenning Sverre Sverrir Svetozár Sváfnir Svätopluk Svölnir Svörfuður Swaleh Swen Sydney Syed Sylvester Sylvio
Szabolcs Szilveszter Szilárd Szymon Sándor Sæberg Sæbergur Sæbjörn Sæi Sælaugur Sæmann Sæmundur Sær Sævald Sævaldur
Sævar Sævarr Sævin Sæþór Sébastien Sérgio Símon Sírnir Sírus Sívar Sófus Sófónías Sókrates Sólberg Sólbergur
Sólbjartur Sólbjörn Sólimann Sólmar Sólmundur Sólon Sólver Sólvin Sökmen Sölmundur Sölvar Sölvi Sönke Sören Sörli
Sözer Søren Sübhan Sücaettin Süha Sükrü Süleyman Sümeyye Süvari Sýrus Sıla Sıylıhan Taciddin Tade Tadej Tadeo
Tadeusz Tadeáš Tage Taha Taher Tahir Taisto Takatifu Takeshi Talal Talayer Tali Talıb Tamaydın Tamer Tamim Tamás
Tanak Tanay Tanbay Tandoğdu Tandri Taneli Tanhan Tanimu Tanish Tanner Tanpınar Tansev Tansığ Tanveer Tanyolaç Tanır
Tapani Tapio Tarak Tarancı Tareq Tarfur Tarik Tariq Tariyel Tarmo Taro Tartış Tarzícius Tasdik Tasnim Tassilo Taswir
Tatu Taufan Taufik Tauno Tayaydın Taygan Taylak Taylor Tayyip Taşar Taşkan Teber Tecimer Ted Teddy Tedi Tedros Teemu
Teerth Teguh Teitur Tejas Tejs Tekbay Tekecan Tekiner Teksoy Telemaco Telim Telman Telmo Temidayo Temirhan
Temistocle Temizkal Temuçin Tenis Tenvir Tenzin Teo Teobaldo Teodor Teodoro Teodors Teodosio Teofil Teohari Terence
Terje Terlan Tero Terrance Terrell Terrence Terry Teun Teuvo Tevs Tewodros Teymur Teymuraz Teymurçin Tezcan Tezol
Teófilo Thabani Thabiti Thabo Thad Thaddeus Thaddäus Thalente Thales Thando Theo Theobald Theodor Theodore Theodoro
Theodoros Theodór Theophil Theron Theódór Thiago Thibault Thibaut Thierry Thies Thijmen Thijn Thijs Thilo Thom
Thomas Thor Thoralf Thorben Thorberg Thore Thorsten Thuo Thure Thurman Théo Théodore Théophile Thór Tiago Tiarnan
Tiberiu Tibor Tiburcio Tichomír Tiernan Ties Tiit Tijmen Tijn Tijs Til Tilen Till Tillmann Tilman Tilmann Tilo Tim
Timbul Timm Timmy Timo Timon Timotei Timotej Timoteo Timothy Timothée Timur Timurtaş Tindar Tindri Tindur Tine Tinni
Tino Tirta Tirtayasa Tito Titus Tivadar Tiziano Tiğin Tjaldur Tjörfi Tjörvi Tobias Tobiasz Tobiáš Toby Tobías Todd
Todor Tofiq Toivo Toker Toki Toktuğ Tokunbo Toköz Tolli Tolonbay Tom Toma Tomas Tomasz Tomaž Tomi Tomislav Tommaso
Tommi Tommie Tommy Tomo Tomori Toms Tomàs Tomás Tomáš Tonguç Tonino Tonni Tonny Tony Toomas Topias Topuz Tor Toralf
Torben Torbjörn Torbjørn Tord Tore Torfi Torgny Torhan Toribio Torquato Torsten Toy Toño Toğan Toğrul Tracey Tracy
Traian Traugott Trausti Travis Trent Trenton Trevor Tri Trinidad Tristan Tristán Troels Trond Trostan Troy Truman
Tryggvi Trúmann Tsuma Tudor Tufani Tugiman Tukufu Tulio Tullio Tulun Tumas Tumi Tunahan Tunar Tunguç Tunçboğa
Tunçkılıç Tuomas Tuomo Turabi Tural Turan Ture Turgut Turxan Tutkun Tuukka Tuvia Tuyuğ Tuğcan Tuğrulhan Tuğtaş Twan
Ty Tycho Tygo Tyler Tymon Tymoteusz Tyrfingur Tyrone Tyson Tími Tímon Tímoteus Tímóteus Tístran Tóbías Tói Tóki
Tómas Tór Tõnu Törel Tükelalp Tümer Tümkurt Türabi Türkalp Türkmen Tüzeer Týr Tınal Ubaldo Ubbi Uberto Uche Uchenna
Uda Udant Udarsh Udo Ueli Uffe Ufukay Uggi Ugo Ugolino Uhuru Ulakbey Uldis Ulf Uli Ulises Ullrich Ulrich Ulrik Ulu
Uludağ Uluman Ulutay Uluğbey Ulysses Umang Umar Umay Umaya Umberto Umman Umut Umutcan Unggul Uni Unnar Unnbjörn
Unndór Unnsteinn Unnþór Uno Uolevi Upik Upkaar Uraltay Urban Urbano Urfan Urhan Uri Uriel Urmas Uroš Urs Urðar Ushan
Ushindi Usiku Usman Utama Utkarsh Utkucan Utz Uwe Uxi Uygun Uzbay Uzima Uzsoy Uçan Uçbeyi Uğan Uğur Uğurkan Uğurtan
Vadim Vafir Vagn Vahid Vahittin Vakur Valberg Valbergur Valbjörn Valbrandur Valdemar Valdi Valdimar Valdis Valdór
Valeh Valentijn Valentim Valentin Valentine Valentino Valentyn Valentín Valentínus Valerij Valerio Valeriu Valero
Valery Valgarð Valgarður Valgeir Valid Vallaður Valmar Valmundur Valon Valsteinn Valter Valtteri Valtýr Valur Valves
Valér Valíant Valþór Vance Vargın Varmar Vasco Vasif Vasil Vasile Vasily Vassilios Vasyl Vatnar Vaughn Vavrinec
Vaysal Vazeh Vedant Vedat Vedran Veer Veeti Vega Vegard Veigar Veigur Veijo Veikko Veis Veit Veli Velitdin Vello
Venancio Venceslás Vendelín Veniamin Ver Verim Vermundur Vern Verner Verneri Vernharð Vernharður Vernon Vero Vesa
Vestar Vestmar Veturliði Vezat Vicente Victor Victoriano Victorino Vid Vidadi Vidal Vidar Vide Viesturs Vigfús Viggo
Viggó Vignir Vigo Vigri Vigtýr Vigur Vihaan Vikar Viking Viktor Viktors Vilberg Vilbergur Vilbert Vilbjörn Vilbogi
Vilbrandur Vilgeir Vilgot Vilhelm Vilhjálmur Vilho Vili Viliam Vilis Viljami Viljar Viljem Vilji Viljo Villads Ville
Villi Vilmar Vilmer Vilmos Vilmundur Vilnis Vilém Viman Vince Vincenc Vincent Vincentio Vincenzo Vinicio Vinicius
Vinjar Vinko Vino Vinsen Vinzenz Vinícius Viorel Viraj Virgil Virgilio Virgill Virman Visar Visarion Visvaldis
Vitali Vitalii Vitalis Vitaliy Vitaly Vito Vitor Vittorio Vitus Vivaan Viðar Vjekoslav Vlad Vladimir Vladimír
Vladislav Vladislavs Vlado Vladyslav Vlaicu Vlasta Vlastimil Voicu Vojtech Vojtěch Volkan Volker Volkhard Volkmar
Volodymyr Vopni Vorm Vratislav Vratko Vurğun Vusumuzi Vyacheslav Václav Váli Vápni Vâlâ Väinö Vébjörn Végeir Vékell
Vélaugur Vémundur Vésteinn Víctor Vífill Víglundur Vígmar Vígmundur Vígsteinn Vígþór Víkingur Vít Vítězslav Víðar
Víðir Víťazoslav Vöggur Völundur Vörður Vöttur Vüqar Vüsal Wachira Wade Wadi Wafula Wage Wahab Wahyu Wainaina
Wairimu Wakiman Waldemar Waleed Walfried Walid Wallace Walter Walther Waluyo Wamalwa Wambua Wambugu Wambui Wamwema
Wang Wangari Wangila Wangui Wanja Wanjala Wanjiku Wanjiru Wanjohi Wanyama Wanyonyi Wardaya Wardi Warinder Warjas
Warji Warren Warsa Warsita Warta Washington Wasim Wasis Wassim Wawan Waweru Wayne Wazir Wekesa Wendelin Wendell
Wenzel Werner Wesley Wesonga Wessel Weston Wieland Wieslaw Wigbert Wiktor Wilber Wilbert Wilbur Wilburn Wilford
Wilfred Wilfredo Wilfrido Wilfried Wilhelm Will Willard Wille Willem Willfried Willi William Williams Willian
Willibald Willibert Willie Willis Willum Willy Wilman Wilmar Wilmer Wilson Winfred Winfried Winston Wira Wisnu
Witold Wladimir Wm Wojciech Woldemar Wolf-Dieter Wolf-Dietrich Wolf-Rüdiger Wolfgang Wolfhard Wolfram Woodrow Wout
Wouter Wriddhish Wridesh Wulf Wyatt Wycliff Wycliffe Wálter Xalid Xaliq Xamis Xanana Xankişi Xanlar Xaver Xavi
Xavier Xi Xosrov Xudaverdi Xudayar Xudu Yacine Yadigar Yagnesh Yago Yahia Yahya Yahşikan Yair Yakobo Yalazabay
Yalgın Yaltırak Yalçın Yalın Yamid Yamin Yan Yanick Yanik Yanis Yankı Yann Yannic Yannick Yannik Yannis Yaqoob Yaqub
Yargı Yasan Yash Yasin Yasir Yasser Yassin Yatan Yatin Yavuz Yayak Yazganalp Yağın Yağızkurt Yaşar Yaşattin Yecid
Yeferson Yeison Yekda Yelesen Yeneral Yerson Yertan Yesid Yetişal Yevgeny Yevhen Yigit Yilmaz Yitzhak Ylur Ymir
Yngvar Yngve Yngvi Yoav Yoga Yohana Yohane Yolal Yono Yoruç Yosef Yossi Youba Youcef Younes Young Younis Yousef
Youssef Yoweri Yrjö Yrkill Yug Yunis Yunt Yurdanur Yuri Yurii Yuriy Yurtgüven Yurttaş Yusif Yussuf Yusuf Yuvraj Yvan
Yves Yönetmen Yücelen Yümun Yıldır Yılma Zabihullah Zablon Zac Zacarías Zach Zacharia Zacharias Zacharie Zachary
Zachery Zafar Zahid Zahir Zahur Zaid Zak Zakaria Zakaría Zakarías Zakayo Zaki Zakir Zalmay Zalán Zaman Zamfir Zamin
Zamiq Zamir Zane Zashil Zaur Zayan Zayyan Zbigniew Zbyněk Zdenko Zdeněk Zdravko Zeferino Zehaan Zekayi Zeki Zeljko
Zende Zennun Zeno Zenon Zenzele Zeynal Zeynelabidin Zeynulla Zhang Ziad Ziedonis Ziggy Zihni Zikmund Ziya Ziyaettin
Zlatko Zoltan Zoltán Zophanías Zophonías Zoral Zoran Zsigmond Zsolt Zsombor Zuba Zuhri Zulfikar Zvonko Zwatie
Zóphanías Zóphonías Züfer Zülgarni Ábel Ádám Ágúst Áki Ákos Álfar Álfgeir Álfgrímur Álfur Álfþór Álvaro Ámundi Ángel
Árbjartur Árbjörn Árelíus Árgeir Árgils Ármann Árni Áron Árpád Ársæll Ásberg Ásbergur Ásbjörn Ásgautur Ásgeir Ásgils
Ásgrímur Ási Áskell Áslaugur Áslákur Ásmar Ásmundur Ásröður Ástbjörn Ástgeir Ástmar Ástmundur Ástráður Ástríkur
Ástvald Ástvaldur Ástvar Ástvin Ástþór Ásvaldur Ásvarður Ásólfur Ásþór Âdem Åbjørn Åge Åke Ægir Æsir Ævar Ævarr
Çakar Çakırca Çaltı Çamok Çapkan Çavuldur Çağa Çağdan Çağlasın Çağveren Çelem Çelikkan Çelikyürek Çerçi Çetinsu
Çeviköz Çinerk Çingiz Çokan Çopur Çoğay Çıdal Çıvgın Édgar Édouard Émile Éric Étienne Ëakumbu Ían Ígor Ími Ísak Ísar
Ísarr Ísbjörn Íseldur Ísgeir Ísidór Ísleifur Ísmael Ísmar Ísrael Ísólfur Ívan Ívar Íñigo Ófeigur Ólafur Óli Óliver
Ólíver Ómar Ómi Óscar Óskar Ósvald Ósvaldur Ósvífur Óttar Óttarr Óðinn Öge Ögmundur Ögri Ökkaş Öktürk Ölnir Ölver
Ölvir Ömer Ömür Öncel Öndólfur Önel Öngen Önsal Önundur Örik Örjan Örlaugur Örlygur Örn Örnólfur Örvar Öryürek Össur
Östen Över Öxar Özakan Özalpsan Özaslan Özbay Özbilek Özdal Özdil Özdoğdu Özel Özerdinç Özertem Özger Özgür Özinal
Özkent Özkutlu Özlü Özokçu Özpınar Özsözlü Öztek Öztürk Özçam Özüdoğru Öğet Øivind Øjvind Ørni Øvli Øystein Øyvind
Úddi Úlfar Úlfgeir Úlfhéðinn Úlfkell Úlfljótur Úlftýr Úlfur Úlrik Úranus Übeydullah Ülfet Ülküdeş Ülvi Ümid Ümmet
Ünek Ünlen Ünsever Ünübol Ürfettin Üsame Üstün Üzer Üzeyir Ýmir Ýrar Þangbrandur Þengill Þeyr Þinur Þiðrandi Þiðrik
Þjálfi Þjóstar Þjóstólfur Þjóðann Þjóðbjörn Þjóðgeir Þjóðleifur Þjóðmar Þjóðrekur Þjóðvarður Þjóðólfur Þorberg
Þorbergur Þorbjörn Þorbrandur Þorfinnur Þorgarður Þorgautur Þorgeir Þorgestur Þorgils Þorgnýr Þorgrímur Þorgísl
Þorkell Þorlaugur Þorleifur Þorleikur Þorlákur Þormar Þormundur Þormóður Þorri Þorsteinn Þorvaldur Þorvar Þorvarður
Þrastar Þrymur Þráinn Þrándur Þróttur Þröstur Þrúðmar Þyrnir Þór Þórar Þórarinn Þórbergur Þórbjörn Þórgnýr Þórgrímur
Þórhaddur Þórhalli Þórhallur Þórir Þórlaugur Þórleifur Þórlindur Þórmar Þórmundur Þóroddur Þórormur Þórsteinn Þórður
Þórólfur Þórörn Đuro İbiş İbrahim İdiris İkiz İlalmış İlbek İldem İlgi İlham İlim İlkim İlkin İlmafer İlqar İlsu
İlteriş İlyas İmam İmran İmren İnançlı İnqilab İntihap İntiqam İsa İsak İslam İsmayıl İsmet İsrafil İvecen İxtiyar
İyiyürek İzgü İşcan Łukasz Šime Šimon Štefan Štěpán Žan Žanis Željko Žiga Žigmund
"""
)

FEMALE = entries(
    """
Aachal Aada Aadhya Aagot Aahana Aaliyah Aanuoluwapo Aarini Aarna Aashi Abbi Abbie Abby Abdi Abebi Abela Abelone
Abeni Abha Abigael Abigail Abigaili Abigaíl Abiye Abosede Abril Acarkan Achieng Ada Adaeze Adal Adda Addie Addý Ade
Adebukola Adela Adelaida Adelaide Adelasia Adele Adelgunde Adelheid Adelia Adelina Adelinde Adeline Adelía Adenike
Adepeju Adesewa Adesua Adetoke Adetoun Adhra Adia Adiela Adila Adimu Adina Adolfine Adora Adoración Adrian Adriana
Adriane Adrianna Adrianne Adrienn Adrienne Adrijana Adriána Adríana Adunni Advika Adviye Adweta Adya Adèle Adéla
Adélaïde Aenne Afaq Aferdita Afife Agata Agatha Agathe Agla Aglaia Agnea Agnes Agnesa Agnese Agneta Agnete Agnieszka
Agnès Agostina Agripina Agustina Agáta Agða Ahter Aida Aideen Aiga Aija Aiko Aila Aileen Aili Ailis Aimee Aimée Aina
Ainara Aine Aino Ainoa Airi Aisha Aishani Aishat Aisling Aislinn Aisyah Aitana Ajda Ajeng Ajla Ajna Ajoke Akay
Akgüneş Akinyi Akise Akmaral Akoth Aksoy Akumu Akyıldız Alaa Alabezek Alana Alanis Alanna Alannah Alanta Alara Alaz
Alba Alberta Alberte Albertina Albertine Albina Albulena Albína Alcira Alda Aldný Aldonza Aldís Ale Alea Alecia
Aleida Alejandra Aleksandra Alena Alene Alenka Alessandra Alessia Aleta Aletta Alexa Alexandra Alexandrie
Alexandrina Alexandría Alexia Alexis Alexía Alfa Alfonsina Alfreda Alfífa Algış Aliaksandra Alica Alice Alicia
Alicja Alida Alika Alina Aline Alis Alisa Alise Alisha Alison Alissa Alix Alize Alja Alka Alla Allana Allegra Allene
Allie Allison Allyson Allý Alma Almasi Almast Almaz Almira Almudena Almut Almuth Aloisia Alojzia Alojzija Alondra
Alrún Alsoy Alta Althea Altınbike Altınçiçek Alva Alvilda Alvina Alwina Alwine Alyce Alyson Alyssa Alícia Alída
Alína Alís Alísa Alışık Alžbeta Alžběta Amada Amadea Amahle Amaira Amal Amalia Amalie Amalija Amalía Amanda Amandine
Amani Amara Amarachi Amarilis Amaya Ambar Amel Amela Amelia Amelie Amelía Ami Amie Amilía Amina Aminatu Amira Amoke
Amondi Amope Amor Amparo Amra Amre Amrita Amruta Amy Amy-Lee Amy-Leigh Amália Amélie América Amíra Amý Ana Anabel
Anabela Anabella Anaida Analía Anamaria Anamika Anargül Anasa Anastacia Anastasia Anastasie Anastasía Anastazja
Anastázie Anaïs Anca Anda Andjela Andjelina Andra Andrada Andrea Andreea Andreia Andreja Andrejka Andrina Andrá
Andrée Anděla Ane Anel Anemona Aneta Anete Anett Anetta Anette Anežka Angalia Angela Angelia Angelica Angelika
Angelina Angeline Angelique Angelita Angelíka Anghelina Angie Angélica Angélique Ani Anica Aniela Anika Anikó Anina
Anisa Anissa Anita Anja Anjali Anka Anke Ankica Ann Ann-Britt Ann-Charlott Ann-Charlotte Ann-Christin Ann-Christine
Ann-Kathrin Ann-Kristin Ann-Louise Ann-Mari Ann-Marie Ann-Sofi Ann-Sofie Anna Anna-Karin Anna-Lena Anna-Liisa
Anna-Lisa Anna-Luise Anna-Maria Anna-Marie Annabel Annabell Annabella Annabelle Annah Annalena Annaliese Annalisa
Annalise Annalísa Annamaria Annamarie Annamária Annastacia Anne Anne-Kathrin Anne-Katrin Anne-Laure Anne-Lise
Anne-Marie Anne-Rose Anne-Sophie Annedore Annegret Annegrete Annekatrin Anneke Annelene Anneli Annelie Annelies
Anneliese Annelise Annelore Annelí Annemarie Annemette Annemie Annemijn Annerose Annet Annett Annetta Annette Anney
Anni Annica Annick Annie Anniina Annija Annika Annikki Annina Annita Annmarie Annukka Annunziata Anny Annía Anný
Anouk Anselma Antionette Antje Antoaneta Antoinette Antonela Antonella Antonia Antonie Antonietta Antonija Antonina
Antonía Antra Antónia Anu Anunciación Anusha Anvi Anya Anyango Anyi Aníka Anína Aníta Anđa Anđela Aoibheann Aoibhin
Aoibhinn Aoife Apolena Apollonia Apolonia April Apríl Araceli Aradhana Aral Aranka Arcelia Ardita Ardís Arey Aria
Ariadna Ariana Ariane Arianna Arianne Ariel Arike Arina Arinbjörg Arinola Aris Arisa Arja Arleen Arlene Arlette
Arlinda Arline Armahan Armenía Armida Arna Arnaude Arnbjörg Arnborg Arndís Arney Arnfinna Arnfríður Arngerður
Arngunnur Arnheiður Arnhildur Arnika Arnkatla Arnlaug Arnleif Arnljót Arnlín Arnrós Arnrún Arnóra Arnþrúður Arnþóra
Aroa Arta Artemisa Arunima Arusi Arya Aryna Arziye Arzu Aránzazu Aría Aríanna Aríella Arín Arína Arís Arıpınar Asake
Asali Asanti Asatira Ascensión Asha Ashlee Ashleigh Ashlene Ashley Ashling Ashton Asia Asiman Askja Asliye Asma
Asmini Assa Assunta Asta Astrid Asu Asunción Asírí Atalía Atanur Atena Athena Ati Atiena Atieno Atinuke Atiyye Atla
Atlanta Aubrey Aud Aude Audra Audrey Augusta Auguste Augustina Aulikki Aune Aung Aura Aurelia Aureliana Aurica
Aurore Aurélia Aurélie Ausma Austra Auðbjörg Auðbjört Auðdís Auðlín Auðna Auðný Auðrún Auður Ava Avis Avni Avunç
Awero Axelma Axelía Axenia Aya Ayan Ayasun Aybet Aycagül Aydan Aydar Ayduru Ayesha Aygönenç Aygül Aygün Ayhan Ayinke
Aykut Ayla Aylil Aylin Aylla Aynilhayat Aynur Aynımah Ayoka Ayse Aysel Aysema Aysevim Aysu Aysuna Ayten Aytöz Ayu
Ayyaruk Ayçan Ayülker Ayşeana Ayşenur Azade Azahar Azahara Azalea Azeneth Aziza Azize Azra Azucena Açılay Aðalbjörg
Aðalbjört Aðalborg Aðaldís Aðalfríður Aðalheiður Aðalrós Aðalsteina Aðalsteinunn Aðalveig Aþena Ağbegim Ağca Aşhan
Babett Babette Badegül Baghyawati Bahari Bahtinur Baiba Bailey Balaxanım Balca Baldey Baldrún Baldvina Ballı Banü
Bara Barb Barbara Barbora Barbra Barbro Barbára Barica Barkha Basriye Bassí Bağdat Beata Beate Beatrice Beatrix
Beatriz Bebba Becky Bediriye Begga Begim Begoña Behiza Belen Belgizar Belinda Belkize Bella Belle Belén Benazir
Benedicte Benedikta Benedikte Benek Bengta Benice Benidikta Benigna Benita Benna Benney Bennie Benný Benta Bente
Bentey Benthe Bentína Benía Beníta Bera Beray Berenice Bergdís Bergen Bergey Bergfríður Bergheiður Berghildur
Berglaug Berglind Bergljót Berglín Bergmannía Bergný Bergrán Bergrín Bergrós Bergrún Bergþóra Berit Beriye Bernadett
Bernadette Bernadine Bernarda Bernardita Bernhardine Bernice Bernódía Berra Berrin Berta Bertha Berthe Bertie Beryl
Besarta Besey Bess Bessie Bessí Beste Bestla Beta Betania Betanía Beth Bethan Bethany Betina Betsy Betsý Bette Betti
Bettie Bettina Betty Bettye Bettý Beulah Beverley Beverly Beyhatun Bezek Beáta Bhanumati Bhavani Bhavika Bhavini
Bhavna Bhavya Bhekisisa Bhekizizwe Bhekokwakhe Bianca Bianka Bibi Bibiana Bibiána Bidayet Bienvenida Bil Bilay
Bilginur Bilha Biljana Bilkay Bilkisu Billie Billie-Jo Bimala Bina Binay Birben Birdie Birgid Birgit Birgitt
Birgitta Birgitte Birgül Birna Birsan Birta Birte Birthe Birtna Biruta Biserka Bishakha Bitten Bitül Bjargdís
Bjargey Bjargheiður Bjarghildur Bjarglind Bjarkey Bjarklind Bjarma Bjarndís Bjarney Bjarnfríður Bjarngerður
Bjarnheiður Bjarnhildur Bjarnlaug Bjarnrún Bjarnveig Bjarný Bjarnþrúður Bjarnþóra Bjartey Bjartmey Björg Björgey
Björgheiður Björghildur Björk Björney Björnfríður Björt Bjørg Blanaid Blanca Blanche Blanduzia Blanka Blažena
Blerina Blerta Bluette Bláey Blædís Blær Blín Blíða Blómey Bobba Bobbi Bobbie Bodil Boel Boga Bogdana Bogdís Bogey
Bogga Boghildur Boglárka Bohdana Bohumila Bohuslava Bolatito Boluwatife Boma Bonita Bonnie Borbála Borg Borgdís
Borghildur Borgný Borgrún Borgþóra Bosibori Botnía Bouchra Bozena Božena Božica Božidara Braga Braghildur Branddís
Brandi Brandie Brandy Branislava Branka Breanna Breda Brenda Brendah Briana Brianna Brianne Bridget Bridgett
Bridgette Bridgit Brigid Brigita Brigitta Brigitte Brilyant Brimdís Brimhildur Brimrún Brinda Brit Brita Britney
Britt Britt-Mari Britt-Marie Britta Brittany Brittney Brogan Bronach Bronagh Bronislava Brooke Bruna Brunhild
Brunhilde Bruni Brunilda Bryndís Brynfríður Bryngerður Brynheiður Brynhildur Brynja Brynný Bryony Brá Brák Bríana
Bríanna Bríet Brígida Bukurije Bunmi Burcuhan Burkney Busara Bushra Busisiwe Buşra Bylgja Bára Bárbara Bärbel
Béatrice Bíbí Bína Bóel Bót Bóthildur Büreyre Büşranur Cahan Cailin Caitlin Caitlyn Caitriona Cajsa Calista Calixta
Callie Camelia Camila Camilla Camille Canan Candace Candela Candelaria Candelas Candice Candida Candy Canfeza Cannur
Canseven Canur Caoilfhionn Caoimhe Capucine Cara Caragh Caren Carey Cari Caridad Carin Carina Carine Carissa Carita
Carla Carlene Carlijn Carlota Carlotta Carly Carmel Carmela Carmelita Carmella Carmen Carmenza Carmina Carol Carola
Carole Carolin Caroline Carolyn Carolyne Carren Carrie Caryn Casandra Casey Casiana Cassandra Cassidy Cassie
Catarina Caterina Catharina Catherine Cathleen Cathrin Cathrine Cathryn Cathy Catia Catinca Cato Catrin Catrina
Catrine Catrinel Catriona Cayetana Ceara Cecelia Cecile Cecilia Cecilie Cecilija Cecilía Cecília Cedide Celeste
Celestina Celestine Celia Celina Celine Cemiyle Centa Centrine Cerasela Cevale Ceyhun Ceyla Ceylin Ceyran Cezara
Chaaya Chaitaly Chakrika Chaman Chameli Chanchal Chandani Chandra Chanez Chaniya Chantal Chantel Chantelle Charis
Charita Charlene Charline Charlott Charlotta Charlotte Charmaine Charo Charvi Chasity Chasmum Chausiki Chavvi Chebet
Chelangat Chelo Chelsea Chelsey Chepkemoi Chepkoech Chepkorir Cheri Cherie Cherith Cherotich Cheryl Cheyenne
Chiamaka Chiara Chidimma Chinelo Chinyere Chipukizi Chiraz Chita Chizoba Chloe Chloé Chloë Chong Chris Christa
Christa-Maria Christabel Christel Christelle Christen Christi Christian Christiana Christiane Christie Christin
Christina Christine Christl Christy Chrystal Chuki Chus Ciaobella Ciara Ciarrai Cici Cielo Cihan Cilli Cilly Cindi
Cindy Cinta Cinthia Cintia Cinzia Cipriana Cirkeline Citlali Citra Claire Claire-Lise Clara Clare Clarice Clarisa
Clarissa Claudette Claudia Claudine Clelia Clemencia Clementina Cleo Cleopatra Cliodhna Cliona Clodagh Cloe Clotilde
Cláudia Cläre Clémence Codie Codrina Coleen Colette Colleen Collette Concepcion Concepción Concetta Concha Conchita
Connie Conny Consolata Constantina Constanza Constanze Consuela Consuelo Cora Coral Coralia Coralie Cordula Corina
Corine Corinna Corinne Cornelia Corona Corrie Corrine Cortney Cosima Cosmina Courteney Courtney Crescencia Crina
Cristal Cristiana Cristina Cruz Csilla Cuheyna Custodia Cvetka Cynthia Cándida Cátia Cäcilia Cäcilie Cécile Célia
Célina Céline Dace Daciana Dafina Dafne Dagbjörg Dagbjört Dagfríður Daggrós Dagheiður Dagmar Dagmara Dagmey Dagny
Dagný Dagrún Dahiana Daiana Daiga Daina Dainess Daire Dairine Daisy Dajana Daksha Dalaja Daldís Daley Dalia Dalila
Dalili Dalima Dalla Dallilja Dalrós Dalía Damaris Damini Damjana Damlanur Damyanti Dana Danette Daney Danfríður
Danheiður Danhildur Danica Daniela Daniella Danielle Danijela Danique Danièle Danna Danuta Danuše Danía Daníela
Daníella Daphne Dara Darcy Daria Dariana Dariia Darika Darina Darinka Darja Darla Darlene Darragh Dary Daryna Dawn
Dayamai Dayana Dayita Dayna Daðey Daðína Deana Deann Deanna Deanne Dearbhail Dearbhaile Dearbhla Debbie Debby Debora
Deborah Debra Debóra Dee Deena Deepa Deha Deicy Deidra Deidre Deirbhile Deirdre Deisy Delfina Delia Delilah Della
Delma Delois Delores Deloris Delphine Demetra Demetria Demi Demi-Lee Demi-Leigh Dena Dendý Denice Denisa Denise
Deniz Derly Dervla Derya Deryanur Desiree Desirée Despina Dessie Devi Devika Devon Dewi Deyanira Değer Dhriti Diah
Dian Diana Dianah Diane Diann Dianna Dianne Dida Didda Didina Dietlind Dietlinde Dijana Dilara Dilcan Dilfeza Dilhuş
Dilja Diljá Dilma Dilsitan Dilşad Dilşat Dimitrina Dimmblá Dimmey Dina Dinah Dinda Dionisia Dionne Dipta Dita Ditte
Divan Divya Dixie Diya Diána Dobromila Dobroslava Dochia Doina Dollie Dolly Dolores Dolphine Domenica Dominga
Dominika Dominique Domitila Domnica Dona Donata Donatella Donna Dora Dorcas Dorcus Doreen Doretha Doriana Dorina
Dorine Doris Dorit Dorita Dorle Dorli Dorota Dorotea Doroteja Dorothe Dorothea Dorothee Dorothy Dorothée Dorottya
Dorris Dorte Dorthe Dorthy Dottie Dounia Doyinsola Doğannur Draga Dragana Dragica Drahomíra Drahoslava Drauma
Draumey Drita Droplaug Drífa Drótt Dröfn Duha Dulce Dumisani Dumisile Dumitra Dumitrana Dunja Durgadin Durna
Dursadiye Duyguhan Dušanka Dzidra Dzintra Dáša Dæja Débora Déborah Désirée Día Díana Díanna Díma Dís Dísa Dísella
Dóa Dómhildur Dóra Dórey Dóris Dórothea Dórótea Dóróthea Dögg Dögun Döner Dörte Dörthe Dúa Dúfa Dúna Dünya
Dürrüşehvar Dýrborg Dýrfinna Dýrleif Dýrley Dýrunn Eadaoin Earlene Earline Earnestine Ebba Ebonney Ebony Ecaterina
Ecegül Ecrin Eda Edaviye Edda Eddah Edel Edelgard Edelmira Edeltraud Edeltraut Edeltrud Eden Edhitha Edil Edilma
Edina Edinah Edit Edita Edith Editha Edna Edona Eduarda Edwina Edythe Eesha Eeva Efemía Effie Efil Eftimia Egedía
Egenur Eggrún Egla Egzona Ehrentraud Eija Eik Eila Eileen Eilis Eilish Eimear Eimer Eimhear Einbjörg Eindís Einey
Einfríður Einhildur Einrún Einína Eir Eira Eiravati Eirdís Eirfinna Eirný Eiríka Eirún Eivor Eiðný Eiðunn Eka Ekaja
Ekani Ekanta Ekantika Ekaterina Ekiya Ekta Ela Elaine Elamiye Elba Elcy Elda Eldbjörg Eldey Eldlilja Eldrún Elea
Eleanor Eleanora Eleanore Eleina Elektra Elena Elenborg Eleni Elenore Eleonor Eleonora Eleonore Eleonóra Elfa Elfi
Elfie Elfriede Elfur Elgin Elia Eliana Eliane Elida Elif Elifnur Eligia Eliisa Elin Elina Elinborg Eline Elinor
Elisa Elisabet Elisabeta Elisabete Elisabeth Elisabetha Elisabetta Elisaveta Elise Elisha Elita Eliza Elizabeta
Elizabete Elizabeth Elize Eliška Elka Elke Ella Ellen Elley Elli Ellie Ellinor Ellisif Elly Ellín Ellý Elma Elmira
Elna Elnora Eloah Elodia Elodie Eloisa Eloise Elona Elosy Eloá Eloísa Eloïse Elsa Elsabet Elsbeth Elsebeth Elsie
Elsy Elsí Elsý Elva Elvan Elvi Elvia Elvina Elvira Elvy Elvíra Elvý Elwira Elza Elzbieta Eléonore Elía Elíana Elín
Elína Elínbet Elínbjörg Elínbjört Elínborg Elíndís Elíngunnur Elínheiður Elínrós Elíná Elírós Elísa Elísabet
Elísabeth Elżbieta Ema Emal Emanuela Emanuella Emanuelly Embla Emelie Emelina Emely Emelía Emelíana Emelína Emer
Emeralda Emese Emilce Emilia Emiliana Emilie Emilija Emilly Emilse Emily Emilía Emilíana Emilíanna Emilý Emina Emine
Emiş Emma Emma-Louise Emmaculate Emmah Emmanuelle Emmi Emmy Emmý Emperatriz Emília Emý Encarna Encarnacion
Encarnación Encarnita Endah Ene Enea Eneka Enfes Engilbjört Engilráð Engilrós Engla Enid Enika Enikő Eniola Enith
Enja Enna Enya Enzi Enóla Erbay Erdmute Erem Eres Ergül Erica Ericka Erika Erin Erina Eriş Erla Erlen Erlinda Erlín
Erma Erna Ernestina Ernestine Ervaniye Eryn Erzsébet Esengün Eshana Esila Esja Esma Esmanperi Esmarelda Esmee
Esmeralda Esmira Esmée Esna Esparta Esperanza Esra Essi Essie Estefanía Estela Estella Estelle Ester Estera Esteri
Esther Estiva Estrella Eszter Eta Etela Etelka Etelvina Ethel Etna Etta Eufemia Eufemía Eufrosina Eugenia Eugenie
Eugénia Eula Eulalia Eulália Eunice Eunika Eusebia Eva Eva-Lena Eva-Maria Eva-Marie Evaline Evalyne Evamaria Evance
Evangelia Evangelina Evangeline Evangelista Evanghelina Evde Evelia Evelien Eveliina Evelin Evelina Eveline Evelyn
Evelyne Evelína Everline Everlyne Evey Evfemía Evgenía Evi Evie Evija Evita Evlalía Evrim Evy Evíta Ewa Ewatomi
Ewelina Eybjörg Eybjört Eydís Eyfríður Eygerður Eygló Eyhildur Eyja Eyjalín Eyleif Eylín Eyrós Eyrún Eyveig Eyvör
Eyþrúður Eyþóra Ezgin Eðna Eşim Fabia Fabiana Fabienne Fabiola Fabiënne Fabrizia Fadekemi Faderera Fadile Fadime
Fadwa Fadıla Fahari Fainche Faisa Faith Faizah Faize Falak Falguni Fanaka Fancy Fanndís Fanney Fanni Fannie Fannlaug
Fanny Fanný Farah Faraja Farhiya Farhunnisa Farida Farijika Fatema Fatemeh Fathonah Fatigül Fatima Fatime Fatinur
Fatma Fatmanur Fatmire Fatou Fatuma Fauzia Fawzia Fay Faye Fayize Febe Febi Febrún Feden Federica Fehintola Fehmiye
Felecia Felicia Feliciana Felicidad Felicitas Feline Felipa Felisa Felista Felister Felistus Felizitas Fella Fem
Fema Femke Fenna Fenne Ferahdiba Feraye Ferhan Feriel Ferinaz Fermuta Fern Fernanda Fernande Feryas Feyha Feyzin
Fiamma Fibikemi Fidan Fidaye Fidela Fien Fiene Fikayomi Fildan Filipa Filippa Filippía Filipía Filiz Filofteia
Filomena Filoména Fimar Finna Finnbjörg Finnbjörk Finnboga Finnborg Finndís Finney Finnfríður Finnlaug Finnrós Fiona
Fionnuala Firdevis Fitnat Fitore Fitria Fitriani Fjalldís Fjóla Flavia Fleur Floare Floarea Floor Floortje Flor
Flora Florence Florencia Florentina Florentine Floriana Floriane Florica Florina Florinda Florine Flossie Flurina
Flóra Folashade Folda Fortunata Forum Fouzia Fran Franca Frances Francesca Francine Francis Francisca Franciska
Francoise Francy Franka Frankie Fransiska Františka Franziska Françoise Frauke Freda Freddie Frederika Frederike
Frederikke Frederique Fredrika Fregn Freia Freida Freja Freya Freydís Freygerður Freyja Freylaug Freyleif Frida
Fridah Frieda Friedericke Friederike Friedhilde Friedl Friedlinde Frigg Friðbjörg Friðbjört Friðborg Friðdís
Friðdóra Friðey Friðfinna Friðgerður Friðjóna Friðlaug Friðleif Friðlín Friðmey Friðný Friðrika Friðrikka Friðrós
Friðrún Friðsemd Friðveig Friðþóra Frostrós Frusina Frán Frédérique Fríða Fríður Fróðný Fuma Fura Fátima Féline Fía
Fídes Fífa Fönn Fügen Gabel Gabi Gabriela Gabriele Gabriella Gabrielle Gabrielly Gabríela Gabríella Gaby Gaia Gaida
Gail Gaja Gala Galina Gambo Ganga Ganimete Ganiye Garima Gasti Gauja Gaurangi Gauri Gaurika Gautami Gauthildur
Gawati Gayathri Gayla Gayle Gaëlle Geanina Geetika Gefjun Gefn Geira Geirbjörg Geirdís Geirfinna Geirfríður
Geirhildur Geirlaug Geirlöð Geirný Geirríður Geirrún Geirþrúður Gelengül Gelsomina Gema Gemma Gena Genevieve
Geneviève Genovefa Genoveva Genta Georgeta Georgette Georgia Georgiana Georgina Georgine Georgía Geraldine Gerd
Gerda Gerdi Gerhild Geri Gerlind Gerlinde Germaine Germana Gerta Gerti Gertraud Gertraude Gertraut Gertrud Gertrude
Gertrudis Gertrúda Gerða Gerður Gesa Gesare Gesche Gesine Gestheiður Gestný Gestrún Geta Gethera Getrude Geza Ghada
Ghaliyati Gherghina Ghislaine Giada Gianina Gianna Giesela Gilberte Gilda Gillian Gillý Gilma Gilman Gilslaug Gina
Ginette Gioia Giorgia Giorgiana Giovanna Gisa Gisela Gislinde Gissunn Gisèle Gitta Gitte Giulia Giuliana Giulietta
Giuseppa Giuseppina Gizela Gizella Gjaflaug Gladis Gladys Glenda Glenna Gloria Gloría Gló Glóa Glóbjört Glódís Glóey
Glóð Gná Goldie Golnaz Goma Goncafer Gordana Graca Grace Gracia Graciana Gracie Graciela Grainne Grazia Graziella
Grazyna Greca Grein Gret Greta Gretchen Grete Gretel Grethe Gretl Grieta Griselda Grit Gro Grélöð Grét Gréta Gríma
Grímey Grímheiður Grímhildur Gróa Guadalupe Gudrun Gudula Gugu Gugulethu Guillermina Guiomar Gullbrá Gullveig Gullý
Gumma Gun Gun-Britt Gunborg Gunda Gundel Gundhild Gundi Gundula Gunhild Gunilla Gunita Gunn Gunnbjörg Gunnbjört
Gunnborg Gunndís Gunndóra Gunnel Gunnella Gunnfinna Gunnfríður Gunnharða Gunnheiður Gunnhildur Gunnjóna Gunnlaug
Gunnleif Gunnlöð Gunnrún Gunnur Gunnveig Gunnvör Gunný Gunnþóra Gunnþórunn Gunta Gunvor Gurli Gurrý Gussie Gusti
Guusje Guðbjörg Guðbjört Guðborg Guðdís Guðfinna Guðfríður Guðjóna Guðlaug Guðleif Guðlín Guðmey Guðmunda Guðmundína
Guðný Guðríður Guðrún Guðsteina Guðveig Gwen Gwendolyn Gyda Gytta Gyða Gyðja Gyðríður Gyöngyi Györgyi Gæfa Gæflaug
Géraldine Gía Gígja Gísela Gísla Gísley Gíslný Gíslrún Gíslunn Gíslína Gíta Góa Gógó Gök Gökperi Gökçe Göli Gönül
Görsev Gözem Gúa Gül Gülay Gülbani Gülbeyan Gülbiye Gülcegün Güldam Gülder Güldünya Gülenay Güler Gülev Gülfari
Gülfeza Gülgen Gülgüzel Gülhisar Gülinaz Gülkadın Güllühan Gülmira Gülmisal Gülnar Gülnaz Gülnaziye Gülnur Gülper
Gülsalın Gülselin Gülsen Gülseren Gülsevil Gülsiye Gülsü Gülsüm Gültac Gülten Gülter Gülxar Gülzadiye Gülzar Gülçe
Gülçin Gülözge Gülüs Gülüstan Gülüş Gülşa Gülşeref Günar Günay Günebakan Güngören Günsel Günver Gürcüye Gürten
Güverçin Güzey Habiba Habibe Hacile Hadassa Hadda Haddý Hadija Hadiza Hadjer Hadrey Hafbjörg Hafborg Hafdís Hafey
Hafliða Haflína Hafný Hafrós Hafrún Hafsa Hafsat Hafshah Hafsteina Hafþóra Hafıza Haiba Hailey Hajnalka Hala Halenur
Haley Halima Halina Halisi Haliye Halla Hallbera Hallbjörg Hallborg Halldís Halldóra Halley Hallfríður Hallgerður
Hallgunnur Hallie Hallkatla Hallný Hallrún Hallveig Hallvör Halyna Hamida Hamima Hamiyet Hamsini Hana Hanan Hanbiken
Haneen Hani Hania Hanife Hanim Hanja Hanna Hannah Hannchen Hanne Hanne-Lore Hannele Hannelore Hanney Hanny Hansa
Hansultan Hansína Harbinaz Harinakshi Harini Harita Harpa Harriet Harriett Hasgül Hashiki Hasna Hasret Hatice Hatima
Hatin Hattie Hauwa Hauður Hava Havali Havse Hawa Hawehindi Hayat Haydée Hayel Hayleigh Hayley Hayrünnisa Hazel
Hazine Heather Heba Hedda Hedi Hedvig Hedviga Hedvika Hedwig Hedy Hedí Hege Heide Heide-Marie Heidelinde Heidelore
Heidemarie Heiderose Heidi Heidrun Heidy Heike Heiða Heiðbjörg Heiðbjörk Heiðbjört Heiðbrá Heiðdís Heiðlaug Heiðlóa
Heiðný Heiðrós Heiðrún Heiður Heiðveig Hekima Hekime Hekla Helen Helena Helene Helga Heli Helinä Hella Helle Hellen
Hellena Hellevi Helma Helmi Helmtrud Heloisa Heloísa Helvi Helén Heléne Hema Hemal Hemangini Hemani Hendrikka Henife
Henna Henni Henny Henný Henri Henrieta Henrietta Henriette Henrika Henrike Henríetta Hera Heracleea Herbjörg
Herbjört Herborg Herdis Herdís Herfríður Hergerður Herlaug Herlinde Herma Hermelinda Hermina Hermine Herminia
Hermína Hersilía Herta Hertha Hervör Herþrúður Hester Hesti Heva Hezniye Hiba Hicran Hidaya Hilary Hilayda Hilda
Hildah Hildburg Hilde Hildegard Hildegart Hildegund Hildegunde Hildibjörg Hildigerður Hildigunnur Hildiríður
Hildisif Hildur Hilkka Hillary Hillevi Hilma Hiltraud Hiltrud Himinbjörg Hina Hind Hinet Hinrika Hinrikka Hiral
Hjalta Hjaltey Hjálmdís Hjálmey Hjálmfríður Hjálmgerður Hjálmrós Hjálmrún Hjálmveig Hjördis Hjördís Hjörfríður
Hjörleif Hjörný Hjörtfríður Hlaðgerður Hlédís Hlíf Hlín Hlökk Hodari Hollie Holly Hope Hortencia Hortense Hortensia
Hortenzia Houda Hoşkadem Hrafna Hrafnborg Hrafndís Hrafney Hrafngerður Hrafnheiður Hrafnhildur Hrafnkatla Hrafnlaug
Hrafntinna Hraundís Hrefna Hreindís Hrund Hrólfdís Hróðný Hrönn Huban Hubertine Huda Hugbjörg Hugbjört Hugborg
Hugdís Hugljúf Hugrún Huguette Huld Hulda Huldrún Huldís Humaira Humaiya Hurican Hurşide Hvönn Hákonía Hélène
Hólmbjörg Hólmdís Hólmfríður Hödd Högna Hörn Húnbjörg Húndís Húngerður Hüda Hülya Hümeyra Hürmet Hürüyet Hüsnühâl
Iasmina Iben Ibeth Ibironke Ibolya Ica Icha Ida Idda Idika Idun Ieva Ifa Ifeoma Ifunanya Ignacia Iida Iiris Ijaya
Ika Ikram Ikshita Ila Ilaria Ildiko Ildikó Ildız Ileana Ilene Ilenia Ilga Ilinca Ilka Ilmur Ilona Ilonka Ilsa Ilse
Ilze Imany Imara Imelda Imene Imke Immaculate Immý Imogene Ina Inaya Inda Indah Indali Indira Indra Indy Indía
Indíana Indíra Ines Inese Ineta Inez Ing-Britt Ing-Marie Inga Inga-Britt Inga-Lill Ingalill Ingdís Inge Ingeborg
Ingeburg Ingegerd Ingegärd Ingela Ingelise Ingelore Inger Ingetraud Ingetraut Ingey Ingheiður Inghildur Ingibjörg
Ingibjört Ingiborg Ingifinna Ingifríður Ingigerður Ingilaug Ingileif Ingilín Ingimaría Ingimunda Ingiríður Ingirós
Ingisól Ingiveig Ingrid Ingrida Ingried Ingrún Inguna Ingunn Ingveldur Inka Inken Inkeri Inmaculada Inna Insa Inta
Intan Inès Inés Inês Ioana Ioanina Iola Iolanda Iona Ione Ionela Ionelia Iosefina Ira Irena Irene Iretioluwa Iriana
Iridenta Irina Irine Iris Irja Irma Irmela Irmeli Irmengard Irmgard Irmhild Irmi Irmingard Irmtraud Irmtraut Irmtrud
Irmý Irpa Irya Iryna Irène Irén Iréne Irıs Isa Isabel Isabela Isabell Isabella Isabelle Isabelly Isadora Isaura Ise
Isha Ishani Ishanvi Ishita Isidora Isis Isolde Itanya Itzel Itziar Iulia Iuliana Iustina Iva Ivana Ivanka Ivanna
Iveta Ivette Ivka Ivona Ivone Ivonne Iwona Iyabode Iyadunni Izabela Ize Iða Iðunn Işin Işın Jaana Jacinta Jackeline
Jackie Jackline Jacklyn Jaclyn Jacobine Jacqueline Jacquelyn Jacquline Jade Jadranka Jadwiga Jael Jagrati Jagvi Jahi
Jaime Jakobína Jalsa Jamalia Jami Jamie Jamie-Lee Jamie-Leigh Jamila Jana Janaki Janani Jane Janel Janell Janelle
Janet Janeta Janeth Janett Janetta Janette Janice Janie Janin Janina Janine Janis Janja Janna Janne Janneth Janni
Jannie Jannika Januja Janya Jaqueline Jara Jarmila Jaromíra Jaroslava Jaruthip Jarún Jarþrúður Jasiri Jasmijn Jasmin
Jasmina Jasmine Jasminka Jasmit Jasmín Jasna Javiera Jayda Jayde Jaylinn Jayne Jazmin Jazmín Jaël Jean Jeana
Jeanette Jeanie Jeanine Jeanna Jeanne Jeannette Jeannie Jeannine Jebet Jecinta Jedidah Jeevika Jekaterina Jelagat
Jele Jelena Jelita Jelka Jemimah Jemma Jemutai Jena Jenetta Jenifer Jeniffer Jenipher Jenna Jenni Jennie Jennifer
Jenny Jenný Jensína Jente Jepchirchir Jepchumba Jepkemoi Jepkoech Jepkorir Jepkosgei Jeptoo Jeri Jerica Jerneja
Jerono Jerop Jerotich Jerri Jeruto Jesca Jessica Jessie Jessika Jessý Jesusa Jet Jewell Jhalak Jhoana Jil Jill
Jillian Jimena Jimmie Jina Jindřiška Jinthe Jitka Jiřina Jo Joan Joana Joann Joanna Joanne Joaquina Jocelyn Jocelyne
Jodi Jodie Jody Joelle Johana Johanna Johanne Johnnie Jolana Jolanda Jolanta Jolanthe Jolene Jolie Jolijn Joline
Jolán Joni Jonna Jordan Jordana Jorunn Josefa Josefiina Josefin Josefina Josefine Josephine Josette Josiane Josie
Josipa Josphine José Joséphine Jovana Jovina Jovita Joy Joyce Joyline Jozefína Joëlle Jožefa Jožica Jua Juana
Juanita Judi Judit Judita Judith Judy Juli Julia Juliana Juliane Julianna Julianne Julie Julie-Anne Juliet Julieta
Julieth Juliette Julija Julijana Julita Juna June Juni Justina Justine Justyna Justína Jutta Juul Juulia Jyoti Jytte
Járnbrá Járngerður Jázmin Jóa Jóanna Jódís Jófríður Jóhanna Jólín Jóna Jónanna Jónasína Jónbjörg Jónbjört Jóndís
Jóndóra Jóney Jónfríður Jóngerð Jónheiður Jónhildur Jóninna Jónný Jónída Jónína Jóný Jóra Jórlaug Jórunn Jóríður
Jósebína Jósefín Jósefína Jökla Jökulrós Jörgína Júdea Júdit Júlia Júlía Júlíana Júlíanna Júlíetta Júlírós Júnía
Júníana Kaarina Kader Kadri Kadınana Kahina Kaija Kaisa Kaitlin Kaitlyn Kaja Kajsa Kala Kalina Kalla Kaltrina Kaluwa
Kamala Kamaria Kamila Kamilla Kamilly Kamma Kamya Kamí Kandef Kani Kania Kaombwe Kapitola Kapítóla Kara Karama
Kardelen Karen Kari Karimah Karin Karina Karine Karitas Karla Karley Karlijn Karlinna Karlotta Karlína Karmen Karol
Karola Karoliina Karolin Karolina Karoline Karolína Karrie Kartika Karyn Karí Karín Karína Karítas Karó Karólín
Karólína Kasey Kashish Kashvi Kasiyah Kaskazi Kassandra Kata Katalin Katariina Katarina Katarzyna Katarína Katcha
Kate Katelyn Katerina Katerine Kateryna Katerína Kateřina Katharina Katharine Katherin Katherina Katherine Katheryn
Kathi Kathie Kathinka Kathleen Kathrin Kathrine Kathryn Kathy Kati Katia Katica Katie Katie-Louise Katina Katinka
Katja Katla Katri Katriina Katrin Katrina Katrine Katrín Katrína Katy Katý Kaver Kavya Kay Kaye Kayla Kaylee
Kayleigh Kaðlín Keely Keeva Kefser Keisha Kelley Kelli Kellie Kelly Kelly-Anne Kelly-Marie Kellý Kelsey Kemuma
Kemunto Kendra Keri Kerime Kerri Kerrie Kerry Kerstin Kerttu Kerubo Ketilbjörg Ketilfríður Ketilríður Keya Kezban
Kezia Keziah Khadidja Khadija Khadijah Khanyisile Kiah Kiandra Kiara Kibafupia Kibibi Kiburi Kiddý Kiera Kifaye
Kijana Kikelomo Kiki Kimberlee Kimberley Kimberly Kimya Kinaya Kinga Kiojah Kipenzi Kipepeo Kira Kirby Kirsi Kirsten
Kirsti Kirstie Kirstin Kirstine Kirsty Kirstín Kisha Kisima Kitan Kitti Kitty Kittý Kiwara Kjalvör Kjersti Klara
Klaudia Klaudie Klavdija Klementína Kleópatra Klothilde Kládía Klára Kläre Kolbjörg Kolbrá Kolbrún Koldís Kolfinna
Kolfreyja Kolgríma Kolka Koncagül Konkordía Konný Konstanze Kordula Kori Korinna Korka Kormlöð Kornelia Kornelía
Kornélia Kosisochukwu Kreszentia Kreszenz Kriemhild Kris Krisha Krishna Krista Kristbjörg Kristborg Kristel Kristen
Kristensa Kristey Kristfríður Kristgerður Kristi Kristiane Kristie Kristiina Kristin Kristina Kristine Kristjana
Kristjóna Kristlaug Kristlind Kristlín Kristný Kristrós Kristrún Kristveig Kristvina Kristy Kristíana Kristíanna
Kristín Kristína Kristólína Kristýna Kristþóra Krisztina Kritika Krystal Krystle Krystyna Kría Ksenia Ksenija
Kuchanua Kumral Kunigunda Kunigunde Kutgün Kutun Kvetoslava Květa Květoslava Kwamboka Kweli Kyara Kylie Kyllikki
Kyra Kára Kâzime Käte Käthe Käthi Kæja Kókó Könül Kübran Kısmet Lacey Lacy Lada Ladina Ladislava Ladli Ladonna
Laetitia Laika Laila Lailati Laini Lajita Lakeisha Lakesha Lakisha Lakshmi Lala Lalita Lana Laoise Lara Lara-Sophie
Laras Larisa Larissa Larysa Lashawn Lashonda Latanya Latasha Latifa Latika Latisha Latonya Latoya Latrice Laufey
Laufheiður Laufhildur Lauga Laugey Laugheiður Laura Laure Laureen Laurel Lauren Lauretta Lauri Lauriane Laurie
Lavanya Lavender Laverne Lavinia Lavonne Lavínia Lawanda Layla Laze Laçın Laíla Laís Lea Lea-Sophie Leah Leana
Leandra Leann Leanna Leanne Lee Leeann Leela Leena Leia Leidy Leigh Leikný Leila Leire Lejla Lekha Lela Lelia Lena
Lenah Lene Leni Lenka Lenora Lenore Leocadia Leokadia Leola Leona Leoni Leonie Leonor Leonora Leonore Leontina
Leonóra Leopolda Leopoldina Leopoldine Leora Lerze Lesa Lesana Lesia Lesley Leslie Lessie Leta Letha Leticia Letitia
Letizia Lettie Letícia Leydi Leyla Leyli Leymah Leyre Lezize Leóna Leónóra Lia Liana Liane Libby Libia Libni Libuša
Libuše Liceth Licia Lida Lidia Lidija Lidwina Lidya Lieke Liene Liesa Liesbeth Lieschen Liesel Lieselotte Lieve
Ligia Ligita Liisa Lila Lili Lilia Lilian Liliana Liliane Lilija Lilijana Lilita Lilja Liljana Liljurós Liljá Lill
Lilla Lillemor Lilli Lillian Lillie Lilly Lillý Lilo Lily Lilý Limon Lina Linah Lind Linda Lindah Linddís Linde
Lindita Lindsay Lindsey Line Linet Lingný Linn Linnea Linnéa Lintang Lioara Lioba Lipika Liridona Lisa Lisa-Marie
Lisanne Lisbet Lisbeth Lise Lise-Lott Lise-Lotte Liselott Liselotte Liseth Lisette Lissi Lissy Listalín Liudmyla Liv
Liva Livia Liwia Liz Liza Lize Lizete Lizeth Lizz Lizzie Lizzy Ljiljana Ljubica Ljubov Ljudmila Ljósbjörg Ljósbrá
Ljótunn Loes Lofn Loftveig Logey Loice Loida Lois Loise Lokbrá Lola Lolita Lona Londisizwe Londiwe Lone Loni Lopa
Lora Loraine Lore Loredana Lorelei Lorena Lorene Lorenza Loreto Loretta Lori Lorie Lorine Lorna Lorraine Lorri
Lorrie Lot Lotta Lotte Lotti Lottie Lou Louella Louisa Louise Lourdes Lousie Lova Lovis Lovisa Lovísa Loïs Luana
Luann Luara Lubna Luca Luce Lucero Lucette Lucia Luciana Lucie Lucienne Lucija Lucila Lucile Lucille Lucinda
Lucretia Lucrezia Lucy Lucía Ludivine Ludmila Ludmilla Ludovica Ludwina Luella Luigia Luigina Luisa Luisana Luise
Luisina Luitgard Luiza Lujza Luka Lukka Luljeta Luna Lunna Lupe Lupita Luz Luzia Luzie Luísa Lya Lydia Lydiah Lydie
Lydía Lykke Lyn Lyna Lynda Lyndsay Lyndsey Lynette Lyngheiður Lynn Lynne Lynnette Lynsey Lyudmila Lára Lárensína
Láretta Lárey Lâle Læla Lærke Léa Léane Léna Léonie Líba Líf Lífdís Lín Lína Línbjörg Líndís Líneik Líney Línhildur
Lísa Lísabet Lísandra Lísbet Lísebet Lív Lívia Lóa Lóreley Lúcía Lúna Lúsinda Lúsía Lúvísa Lúísa Lúðvíka Lüfen Lýdia
Lýdie Lýdía Maaike Maaria Maarit Maartje Mabel Mable Macarena Macaria Macide Mackenzie Madaha Madara Maddalena Maddý
Made Madeleine Madelene Madelief Madeline Madelyn Madge Madhavi Madini Madison Madlen Madoa Madonna Mae Maeva Maeve
Magali Magaly Magarete Magda Magdalena Magdalene Magdaline Magdaléna Magdolna Magga Maggey Maggie Maggý Magna
Magndís Magnea Magnes Magney Magnfríður Magnheiður Magnhildur Magnolia Magnúsína Magný Magnþóra Magret Magrit
Magðalena Maha Mahali Mahbouba Mahigül Mahika Mahnaz Mahter Mahulena Mai Maia Maida Maie Maija Maike Maiken Maimuna
Maimunah Maira Maire Mairead Maisha Maite Maitê Maj Maj-Britt Maj-Lis Maja Majani Majken Majvor Makayla Makena
Makini Maksüde Mala Malak Malala Malea Malen Malena Malene Malgorzata Malika Malin Malinda Malissa Maliza Malla
Malle Mallory Malou Malva Malvina Malvína Malwina Malía Malín Mamen Mamie Manal Manca Manda Mandy Manel Manja Manola
Manon Manu Manuela Manuelita Manuella Manya Manúela Mar Mara Marcela Marcelina Marcella Marcelle Marcheta Marci
Marcia Marcie Marcy Mardís Mare Mareen Mareike Mareile Marela Marella Maren Marey Marfríður Marga Margaret Margareta
Margarete Margaretha Margarethe Margarida Margarita Margaritha Margaréta Margaud Margaux Margery Margherita Margie
Margit Margita Margitta Margo Margot Margoth Margret Margreth Margrethe Margrieta Margrit Margrith Margrjet Margrét
Marguerite Margunnur Marheiður Mari Maria Maria-Luise Maria-Theresia Mariah Mariam Marian Mariana Mariane Marianela
Mariangela Mariann Marianna Marianne Maribel Marica Maricela Maricica Maricruz Marie Marie-Christine Marie-Claire
Marie-Claude Marie-France Marie-Jeanne Marie-José Marie-Laure Marie-Louise Marie-Luise Marie-Sophie Marie-Theres
Marie-Therese Marie-Thérèse Mariechen Mariela Mariele Mariella Marielle Marieluise Marietta Mariette Marija Marijana
Marika Marikó Marilena Marilyn Marilynn Marina Marinela Marinella Marinette Marini Marinka Marioara Mariola Marion
Marisa Marisela Marisol Marissa Maristela Marit Marita Maritta Maritza Mariya Marja Marja-Leena Marja-Liisa Marjaana
Marjan Marjana Marjanca Marjani Marjatta Marjeta Marjo Marjorie Marjukka Marjut Marketta Markrún Markéta Marla
Marlaug Marleen Marlen Marlena Marlene Marleny Marlies Marliese Marlis Marlise Marly Marlyse Marlène Marlén Marlín
Marlís Marquita Marsa Marselía Marselína Marsha Marsibil Marsilía Marsý Marta Marte Martha Marthe Martina Martine
Martirio Martta Martína Maruša Marva Marwa Mary Maryam Maryann Maryanne Marybeth Maryellen Maryjane Maryline Marylou
Maryna Maryse Marzena Marí María Maríam Marían Maríana Maríanna Marín Marína Marínella Maríon Marísa Marísól Marít
Maríuerla Marólína Marý Masha Masih Masume Matea Mateja Mathilda Mathilde Matija Matilda Matilde Matta Mattea
Matthea Matthilda Matthildur Matthía Mattie Mattíana Mattína Mattý Matunda Maua Maud Maude Maudie Maura Maureen
Maurine Mavis Maxi Maxima Maxine May Maya Mayerly Mayme Maynur Mayra Maysa Mayte Maëlle Maía Maídís Maísól Maşide
Maša Maža Mckenzie Meabh Meagan Meaghan Mechthild Mechthilde Mechtild Mecide Meda Medina Meera Mefharet Meg Megan
Megha Meghan Meghana Mehbooba Mehdiye Mehin Mehrigül Meibh Meike Meja Mekhala Mekkin Mekkín Melaha Melania Melanie
Melba Melek Meleknur Melikkan Melina Melinda Melisa Melissa Melita Melitta Melkorka Mellisa Mellissa Melody Melrós
Melva Melvine Melánia Melûl Menfeat Menişan Meral Merba Mercedes Merche Mercyline Meredith Merel Meret Merete
Merethe Meriem Merike Merim Merita Merja Merle Merva Mervi Mery Meryem Meryeme Messíana Mesude Meta Metka Metrine
Metta Mette Meveddet Mevlüdiye Mey Meyhanim Meyransa Mezide Mia Micaela Michaela Michaele Michala Micheala Michel
Michela Michele Micheline Michell Michelle Michèle Mie Migdalia Miguela Mihaela Mihrab Mihriye Miia Mikaela
Mikaelína Mikayla Mikkalína Mila Milada Milagros Milcah Milda Mildred Mildríður Milena Milica Milka Milkah Milla
Mille Millicent Millie Millý Miloslava Milota Milou Miluše Mimi Mimmi Mimoza Mina Mindy Minerva Minibe Minna Minney
Minnie Minný Minodora Mioara Mira Mirabela Miranda Miray Mirdza Mireia Mireille Mirela Mirella Mireya Miriam Miriama
Mirian Mirja Mirjam Mirjami Mirjana Mirlinda Mirona Miroslava Miroslawa Mirra Mirriam Mirta Mirte Mirthe Miruna
Miryam Misra Mist Misuli Mitali Mitchelle Mitzi Mitzy Miyesser Mjalldís Mjallhvít Mjaðveig Mjöll Mkarkara Mnqobi Moa
Modesta Modupe Mofifoluwa Mohini Moira Mojca Mojisola Mojisoluwa Mollie Molly Mona Monalisa Monica Monicah Monika
Monique Monja Montserrat Mora Moraa Moradeke Morayo Moreen Morena Morenike Morgan Morgane Morine Morolake
Mosinmileoluwa Mosunmola Motunrayo Moureen Mourine Moyosore Mrihani Muarra Mufide Mugdha Muhima Muhiye Mujde Mukbile
Munda Mundheiður Mundhildur Mundína Muriel Murielle Musaffa Musila Mutia Muvahhide Mwamini Mwanajuma Mwanamisi
Mwasaa Myra Myriam Myrna Myrra Myrta Myrtha Myrthe Myrtle Mábil Málfríður Málhildur Málmfríður Mánadís Máney Mára
Mária Márta Máxima Märta Märtha Mégane Mélanie Mélissa Mía Mínerva Míra Míranda Mítra Módís Móeiður Móey Móheiður
Móna Mónica Mónika Móníka Mörk Mübetcel Mücevher Müferrih Müjde Mükrüme Mülayim Mümtaze Münezzer Müret Müsemma
Müveddet Müğber Müşkünaz Müşüre Mýr Mýra Mýrún Nabila Nada Nades Nadeschda Nadeshda Nadežda Nadia Nadin Nadine Nadja
Nadège Nadía Naděžda Nafile Nafula Nahid Naide Naja Najat Najla Najuma Najwa Naki Naliaka Nalân Nan Nana Nancy
Nandini Nanette Nanjala Nanna Nanni Nannie Nanný Nansý Naoimh Naoise Naom Naomh Naomi Naomy Naomí Narcisa Narges
Nargis Narhanim Narimane Narıngül Nashipie Nasiba Nasra Nasreen Nasrin Nastja Natacha Natali Natalia Natalie
Natalija Nataliya Natalja Nataly Natalya Natalía Natasa Natascha Natasha Natasja Natasza Nataša Natella Nath
Nathalia Nathalie Nathari Natividad Natália Natálie Nawal Nayara Nayeli Nayfa Nayibe Naz Nazanin Nazaret Nazende
Nazi Nazimet Nazlihan Nazlı Nazıdil Naómí Ndumiso Nea Nebiha Necilal Necva Nedda Nedjma Neelima Neema Nefaret Nefiye
Neha Neja Nejdet Nekesa Nela Nelah Nelcy Nelda Nele Nelima Nell Nella Nelli Nellie Nelly Nellý Nelsy Nemonte Nenna
Neptün Nerea Nereida Neriban Nermin Nesfe Neslinur Nesrine Nete Netra Nettie Neva Neval Nevenka Nevgin Nevise
Nevsale Neyran Nezengül Nezize Neşrin Neža Ngozi Niamh Niara Nichola Nichole Nicola Nicolasa Nicole Nicoleta
Nicoletta Nicoline Niculina Nidhi Nidia Nidra Nienke Nieves Nigar Nigesa Nihad Nihal Nihan Niharika Niina Nika Nikki
Nikol Nikola Nikolett Nikoletta Nikolina Nikíta Nikólína Nilam Nilcan Nilda Nili Nilima Nilofar Nimrat Nina Ninetta
Ninioluwa Ninja Ninna Ninthe Nirgül Nirja Nisa Nisha Nita Nitara Nives Niðbjörg Niğmet Njozi Njála Njóla Nkazimulo
Nkiruka Nneka Noa Nobantu Nobuhle Noelia Noelle Noemi Noemí Nohora Nokulunga Nola Nomagugu Nomalanga Nomasonto
Nomathalente Nomathemba Nomcebo Nomthandazo Nomusa Nomvula Nona Nonhlanhla Nonjabulo Noor Noora Noortje Nora Norah
Noreen Norica Norina Norma Notburga Nothando Nouf Nour Noura Nova Novi Noxolo Nozibusiso Nozizwe Noémi Noémie Noëlle
Noëmi Nqobizitha Nuala Nubia Nula Nura Nuran Nuray Nurbanu Nurda Nurdeniz Nurey Nurgil Nurhayet Nuria Nuriyet
Nurlana Nurmelek Nurseda Nurser Nursim Nurtaç Nurten Nurul Nurveren Nury Nurşan Nuša Nyaboke Nyanchama Nyasi Nydia
Nynke Nyoka Nyoni Nyota Nyuki Náttsól Nélida Nína Níní Nóa Nóra Nótt Nübar Nüdret Nürice Nýbjörg Oana Obdulia
Obianuju Octavia Octaviana Océane Oda Odalis Odalys Odda Oddbjörg Oddfreyja Oddfríður Oddgerður Oddhildur Oddlaug
Oddleif Oddný Oddrún Oddveig Oddvör Odeline Odette Odika Odile Oeshi Ofelia Ofeliya Ogechi Oguş Ojasvi Oksana
Oktavía Októvía Ola Olajumoke Olalla Olasunmbo Olav Oleksandra Olena Olga Olha Olimpia Oliva Olivia Olivie Ollie
Ollý Ololade Oluchi Olufunke Olufunmilayo Oluwakemi Oluş Olwethu Olympia Olívia Oma Omaira Omaja Omisha Omobolanle
Omodunni Omolabake Omolara Omosalewa Omotara Omotola Omotoun Omowumi Omya Oni Onyinye Oona Oonagh Opal Ophelia
Ophélie Opwonya Ora Oralia Oreofe Orfhlaith Oriana Orka Orla Orlagh Orlaigh Orlaith Ormheiður Ormhildur Ornella
Orsolya Ortansa Ortrud Ortrun Orvokki Orçin Osha Otilia Otkatla Otta Ottilia Ottilie Otília Otýlie Outi Oviya Owethu
Oxana Oyenike Oyindasola Ozana Ozioma Paca Pacífica Padma Padmi Padraigin Pahal Paige Paksu Pallavi Palmira Paloma
Pam Pamala Pamela Panini Pansy Panya Paola Paoletta Paramita Paraschiva Paris Parveen Parwana París Pascale Pascuala
Paskalia Pastora Pat Patrica Patrice Patricia Patricie Patricija Patrisía Patrizia Patrícia Patsy Patti Pattie Patty
Paula Paulette Paulica Pauliina Paulin Paulina Pauline Paulína Pavani Pavla Pavlína Paye Paz Pearlie Peggy Pekkan
Pembesin Penelope Penina Peninah Penny Pepita Peren Perinur Peris Perla Perlita Permun Pernilla Pernille Pesent Peta
Petra Petrana Petrea Petrona Petronela Petronella Petrína Petrónella Petrós Petrún Petrúnella Phanice Phileine
Philippa Philippine Philis Phillis Philomena Phoebe Phylis Phyllis Pia Piedad Pien Pierina Pierrette Pietra Piia
Pilar Pili Pina Pippa Piran Piret Pirjo Pirkko Piroska Pleun Polina Polly Pollý Polona Polonca Pompilia Pooja Portia
Primitiva Prisca Priscah Priscila Priscilla Priscillah Prisha Priska Priya Priyanka Profira Prudencia Pría Puck Puji
Puk Puput Purificación Purity Pushti Puspa Puti Putri Pála Páldís Páley Pálfríður Pálhanna Pálheiður Pálhildur
Pálmey Pálmfríður Pálrún Pálín Pálína Päivi Päivikki Pénélope Pétrína Pétrún Pía Pürçek Qaratel Qori Quinter Quinty
Qumru Qushi Raagini Rabbiye Rabea Rabecca Rabi Racha Rachael Rachana Racheal Rachel Rachelle Rachita Rada Radeke
Radha Radhika Radka Radmila Radoslava Radovana Rae Rael Rafaela Raffaela Raffaella Rafia Rafila Rafney Rafnhildur
Ragna Ragnbjörg Ragney Ragnfríður Ragnheiður Ragnhild Ragnhildur Rahab Rahayu Rahel Rahima Rahiye Rahma Rahmi Raija
Raili Raina Raisa Raissa Rajata Rajeshri Rakel Rakide Raksha Raluca Ramona Ramóna Rana Randalín Randi Randíður Randý
Rania Ranka Rannva Rannveig Raphaela Raquel Rasha Rasma Ratih Ratna Raven Rayana Rayla Raymonde Razia Reba Rebeca
Rebecca Rebecka Rebeka Rebekah Rebekka Rebihat Reem Reet Refet Regan Regina Reginbjörg Regine Regitse Regitze Regula
Regína Rehema Rehime Reidun Rein Reina Reingard Reinhild Reinhilde Remedios Rena Renae Renata Renate Rene Renee
Rengül Reni Renita Renske Renáta Renée Reshoni Resi Restu Retha Reva Revza Reyhan Reyn Reyna Reyndís Reynheiður
Reynhildur Rezin Rhea Rhian Rhianna Rhianne Rhiannon Rhoda Rhonda Ria Rica Ricarda Ridhi Rigmor Riikka Riina Riitta
Rika Rikka Rikke Rim Rima Rina Rini Ripley Risalet Risper Rita Ritt Ritva Riya Robbie Robbin Roberta Robertina Robin
Robyn Rochelle Rocio Rocío Rodah Rodica Roise Roisin Rojnu Roksana Romaine Romana Romane Romina Romy Ronda Ronja
Ronke Ronya Roos Roosa Rorí Rosa Rosa-Maria Rosalba Rosalee Rosalia Rosalie Rosalina Rosalind Rosalinda Rosalinde
Rosalva Rosalyn Rosalía Rosanna Rosanne Rosaria Rosario Rosaura Rose Rose-Marie Roseann Roseanna Rosel Roselinde
Roseline Rosella Roselyne Rosemarie Rosenda Rosetta Rosi Rosie Rosina Rosita Rosl Roslyn Rosmarie Rossana Roswita
Roswitha Rotraud Rotraut Rowena Roxana Roxane Roxanna Roxanne Roxelana Roxie Roza Rozalia Rozalija Rozália Rua
Rubiela Ruby Rufina Ruhide Ruhugül Rukhsana Rukia Rula Rumeysa Runný Ruperta Ruqayya Rut Ruta Rute Ruth Ruthie
Ruthild Ruxanda Ruxandra Ruzica Ruža Ružena Ružica Rym Ryma Rán Ráðhildur Réka Ríkey Rín Ríta Róberta Róbjörg Rós
Rósa Rósalind Rósanna Rósbjörg Rósborg Róselía Rósey Rósfríður Róshildur Rósinkara Rósinkransa Róska Róslaug Róslind
Róslinda Róslín Rósmary Rósmarý Rósmunda Rósný Róza Rózsa Róża Röfn Rögn Röskva Röya Röyal Rúbý Rún Rúna Rúndís
Rúnhildur Rúrí Rübeyda Rümeysa Rıfkıye Růžena Saanvi Saar Saara Sabari Sabihe Sabina Sabine Sabrina Sabrína Sabína
Sabır Sacha Sachi Sadao Sadeti Sadie Sadina Sadiye Safari Safia Safina Safinaz Safiri Safiya Safta Safura Saga Sahar
Sahil Sahle-Work Sahra Sai Saida Saima Saire Sakura Salbjörg Saldís Salgerður Salima Salimah Salimet Salka Sallie
Sally Salma Salný Salome Salomea Salomé Salsabila Salud Salvör Salwa Salín Salína Salóme Samahat Samanta Samantha
Samatha Samia Samiah Samira Sana Sanavber Sanaya Sanda Sandi Sandra Sandrine Sandy Sanela Sanije Sanita Sanja Sanna
Sanne Sanni Santía Sanur Sanya Saoirse Sapa Sara Sarabi Sarafina Sarah Sarah-Jane Sarah-Louise Sari Sarina Sarita
Sarwar Sarya Sarína Sasha Saskia Satu Saturnina Satıa Saumu Saumya Saundra Sauti Saveta Savina Sayalı Saygın Saçı
Saša Seana Seanan Seaneen Seanna Sebigül Seblâ Sedife Sefanía Sefer Segilola Sehel Seija Sejda Selcan Selcen Selena
Selime Selin Selina Seline Selja Selka Selma Selmin Selvi Selçuk Semat Semenica Semine Semra Semrin Sena Seniha
Senna Senta Senía Seona Septi Septíma Sera Serafina Serah Seraina Serda Sereina Serena Serfinaz Serine Serma Sernur
Serpil Servinaz Seselía Sesilía Sessa Sesselja Sesselía Sessilía Sevcan Sevdinar Severina Sevgen Sevginur Sevican
Sevil Sevim Sevinc Sevla Sevsevil Seyhan Seyran Seyyide Sezen Seçgül Shabnam Shahla Shaista Shakila Shamima Shana
Shanda Shani Shania Shanice Shanna Shannan Shannen Shannon Shari Sharlene Sharon Sharron Shauna Shauneen Shawana
Shawn Shawna Shayla Sheena Sheila Sheilah Sheilla Sheillah Shelby Shelia Shelley Shellie Shelly Sheree Sheri Sherri
Sherrie Sherry Sheryl Shida Shiela Shireen Shirin Shirley Shivani Shona Shonda Shpresa Shqipe Shravya Shukria Sian
Sibel Sibilla Sibille Sibongile Sibusisiwe Sibylla Sibylle Sidar Sidonia Sidónia Sieglinde Siegrid Siegried Siegrun
Sienna Sierra Sif Sifa Sigdís Sigdóra Sigfríð Sigfríður Sigga Siggerður Siglinde Sigmunda Signa Signe Signhildur
Signý Sigrid Sigrun Sigríður Sigrún Sigurbirna Sigurbjörg Sigurbjört Sigurborg Sigurbára Sigurdríf Sigurdrífa
Sigurdís Sigurdóra Sigurey Sigurfinna Sigurfljóð Sigurgeira Sigurhanna Sigurhelga Sigurhildur Sigurjóna Sigurlaug
Sigurleif Sigurlilja Sigurlinn Sigurlín Sigurlína Sigurmunda Sigurnanna Sigurrós Sigursteina Sigurunn Sigurveig
Sigurvina Sigurást Sigurásta Sigurða Sigurósk Sigurþóra Sigyn Sigþrúður Sigþóra Sihawukele Siiri Siku Silanur Silfa
Silfrún Silfá Silja Silje Silka Silke Silla Sille Silondile Silva Silvana Silvia Silviana Silvie Silvija Silvía Sima
Simber Similoluwa Simina Simisola Simona Simone Simonetta Simphiwe Simten Sina Sinaida Sindy Sine Sinead Sini
Sinikka Sintija Siobhan Siofra Siphesihle Sirap Siri Sirje Sirkka Sirpa Sirra Sirrý Siska Sisko Sissel Sithembiso
Siti Siv Siya Sjöfn Skarpheiður Skolastika Skugga Skuld Skúla Skúlína Sladjana Slavica Slavka Slavomíra Slavěna
Sláva Slávka Smaranda Sneha Snezana Snježana Snjáfríður Snjáka Snjófríður Snjólaug Snorra Snæbjörg Snæbjört Snæborg
Snæbrá Snædís Snæfríður Snælaug Snærós Snærún Snót Socorro Soffía Sofi Sofia Sofie Sofija Sofía Sol Solange Sole
Soledad Solma Solmaz Solveig Solvej Solvita Solène Somadina Sona Sondra Songül Sonia Sonja Sonnur Sonný Sonya Sophia
Sophie Sophie-Louise Sophie-Marie Sophy Sorana Soraya Sorcha Sorina Souad Soumia Sowande Soykan Soňa Stacey Staci
Stacie Stacy Stana Stanca Stanislava Stanka Stefana Stefani Stefania Stefanie Stefanía Steffi Stefánný Steina
Steinbjörg Steinborg Steindís Steindóra Steiney Steinfríður Steingerður Steinhildur Steinlaug Steinrós Steinrún
Steinunn Steinvör Steinþóra Stela Steliana Stella Stellah Stephanie Stephany Sterre Stilla Stina Stine Stjarna
Styrgerður Stéphanie Stígheiður Stígrún Stína Suad Subomi Subutiye Suci Sudiksha Sue Suhaila Suhani Sultane
Sumarlína Sumarrós Sumayya Sunay Sungara Sunna Sunnefa Sunneva Sunniva Sunníva Susam Susan Susana Susanita Susann
Susanna Susannah Susanne Suse Susi Susie Sussanne Sussie Suus Suvi Suzan Suzana Suzanne Suze Suzette Suğra Svafa
Svala Svalrún Svana Svanbjörg Svanbjört Svanborg Svandís Svaney Svanfríður Svanheiður Svanhildur Svanhvít Svanlaug
Svanrós Svanþrúður Svava Svea Sveina Sveinbjörg Sveinborg Sveindís Sveiney Sveinfríður Sveingerður Sveinhildur
Sveinlaug Sveinrós Sveinrún Sveinsína Sveinveig Svenja Svetlana Svitlana Světlana Swala Swantje Swetlana Syahrini
Sybil Sybilla Sybille Sydney Sylgja Sylivia Sylke Sylva Sylvana Sylvia Sylviane Sylvie Sylvía Sylwia Synnøve Sys
Szilvia Sára Sânziana Sæbjörg Sæbjört Sæborg Sædís Sæfinna Sæfríður Sæhildur Sælaug Sæmunda Sæný Særós Særún Sæsól
Sæunn Sævör Séverine Sía Símonía Sísí Síta Sól Sóla Sólbjörg Sólbjört Sólborg Sólbrá Sólbrún Sóldís Sóldögg Sóley
Sólfríður Sólgerður Sólhildur Sólkatla Sóllilja Sólný Sólrós Sólrún Sólveig Sólvör Sólín Sónata Sónia Sölva Sölvey
Sölvína Söyler Sørine Søs Súla Súsan Súsanna Süheyda Süleyla Sümerya Süner Süsen Süzer Sırriye Tabatha Tabea Tabitha
Tadeja Tagangül Taina Taja Tala Talia Talibe Talía Tamanna Tamar Tamara Tamaşa Tambika Tameka Tamera Tami Tamika
Tamilla Tammi Tammie Tammy Tamra Tamu Tan Tangül Tania Tanisha Tanja Tanmayi Tanses Tantri Tanvi Tanya Tanyu Tanía
Tara Tari Tarja Taru Taryn Tasha Tasvir Tatiana Tatjana Tatyana Tawana Taylor Tayyibe Taçnur Tea Tecla Teea Teija
Teitný Teja Tekla Teknaz Tellervo Telma Telse Temime Tenzin Teodora Teodosia Teona Tera Tercan Tere Teresa Terese
Teresia Teresiah Teresita Teresía Tereza Terezija Terhi Teri Terra Terri Terrie Terry Terttu Teréz Terézia Tess
Tessa Tessie Tetiana Teuta Teybet Teófila Thabisa Thabisile Thalente Thandazile Thandeka Thandiwe Thea Theda Thekla
Thelma Thembeka Thembekile Thembile Thembisile Theodora Theodóra Theres Theresa Therese Theresia Therése Theódóra
Thi Thinhinane Thuthukile Thérèse Tia Tiara Tiarna Tiberia Ticen Tiegan Tiffany Tiia Tiina Tiiu Tilda Tilde Tillie
Tilly Timea Tina Tinca Tindra Tine Tinna Tira Tirsa Tirza Tisa Tisha Titi Titilayo Titin Tiziana Tjaša Todda Tola
Tolulope Toluwanimi Tomasa Tommie Tomris Tomurcuk Tone Toni Tonia Tonicha Tonje Tonya Tora Torbjörg Torfey
Torfheiður Torfhildur Tori Torill Tory Tova Tove Tovuz Tracey Traci Tracie Tracy Traude Traudel Traudl Traute Treva
Tricia Triin Trina Trine Trini Trinidad Tripti Trisha Tristana Triveni Triya Trude Trudel Trudi Trudy Tryggva
Tryggvína Trú Tsai Tuana Tudora Tudosia Tuere Tufani Tuija Tule Tulia Turan Turcein Turid Turvi Tutkucan Tutu Tuula
Tuuli Tuulia Tuulikki Tuva Tuğçe Twila Tyra Tânia Tía Tíbrá Tímea Tína Tóbý Tóka Tóta Tülay Tülin Tünde Türcan
Türkan Türknur Tüzenur Týra Ubika Ucchal Uchita Udeera Udyati Ufukay Ugla Ujamaa Ujunwa Ulduz Uli Ulla Ulla-Britt
Ulrica Ulrika Ulrike Ulva Ulya Uma Umande Umi Ummahani Umoja Umuşan Una Undine Undína Unjani Unna Unnati Unnbjörg
Unndís Unni Unnur Upadhriti Upasna Upma Urishilla Urmi Ursel Ursina Ursula Urszula Urte Urvashi Urvi Urður Urša
Urška Uschi Usyi Uta Ute Uyanser Uzima Uğur Vacibe Vagna Vagnbjörg Vagnfríður Vaishnavi Vajèn Vaka Vala Valarie
Valary Valbjörg Valbjörk Valbjört Valborg Valda Valdheiður Valdís Valentina Valentine Valentína Valeri Valeria
Valerie Valerija Valería Valeska Valey Valfríður Valgerða Valgerður Valhildur Valija Valka Vallary Vallý Valný
Valrós Valrún Valva Valéria Valérie Valý Valþrúður Vamakshi Vanda Vanesa Vanessa Vania Vanja Vansha Vanya Varenya
Varlık Varsha Varvara Vasana Vasatika Vasilica Vasudha Vecide Veda Vedhika Vedika Veera Veerle Vefia Vega Veig Veiga
Velma Velta Vendela Vendula Venera Veneranda Venla Venus Vera Verda Verde Verena Verna Vernice Veronica Veronicah
Veronika Veronique Verónica Verónika Veróníka Vesna Vesta Veta Vetrarrós Vezrife Vibeka Vicenta Vicki Vickie Vicky
Victoire Victoria Victoría Vida Vidhi Viera Vieroslava Vigdís Vigný Viivi Vija Viktoria Viktorie Viktoriia Viktorija
Viktoría Viktória Vilborg Vildane Vilde Vildís Vilfríður Vilgerður Vilhelmiina Vilhelmina Vilhelmína Villa Villimey
Vilma Vilný Vinaya Vinbjörg Vincenza Vineta Vinný Vinsý Viola Violet Violeta Violetta Violette Viorela Viorica
Virgie Virgina Virginia Virginie Virginía Viridiana Virpi Virág Visitación Vita Vittoria Vitória Viveka Vivi Vivian
Viviana Viviane Vivianne Vivien Vivienne Viðja Vjollca Vladimíra Vlasta Vlora Von Vonda Voney Vordís Vreneli Vrinda
Vrishti Vritti Vuokko Vyanjana Vár Vébjörg Védís Végerður Vélaug Véný Véronique Víbekka Víf Vígdögg Víggunnur Vísa
Víóla Víóletta Věra Waceera Wafa Wafae Waida Wakeeta Walburga Waldtraut Walentina Walli Wally Waltraud Waltraut
Waltrud Wamwema Wanda Wani Warda Warhi Waridi Waseme Watika Weddy Weena Wenche Wencke Wendelin Wendi Wendolin Wendy
Wenke Wera Whitney Wibke Widisha Widya Wiebke Wilda Wilfriede Wilhelmina Wilhelmine Willa Willie Wilma Wiltrud Winda
Winifred Winni Winnie Winny Winona Wirda Wishi Wulan Wuraola Xalak Xanım Xenia Ximena Xiomara Xiti Xumar Xénia
Yachana Yadavi Yadira Yael Yahvi Yahşi Yaiza Yalın Yamile Yamini Yana Yance Yanet Yaneth Yani Yara Yasemen Yasemin
Yashasvi Yashawini Yashica Yashoda Yashodhara Yashvi Yasinta Yasmin Yasmina Yasmine Yasmín Yasti Yauvani Yazgül
Yazmín Yaşar Yda Yeimy Yejide Yekaterina Yekbun Yelena Yeni Yenifer Yenny Yeny Yepelek Yesenia Yessi Yetunde
Yevgenia Yewande Yeşil Yfke Yina Yineth Yinthe Ylenia Ylfa Ylfur Ylja Ylva Ylvie Ynja Yochana Yohana Yolanda Yolande
Yolima Yong Yoshita Yosma Young Yousra Yrja Yrsa Yudy Yuli Yulia Yuliana Yulieth Yuliia Yuliya Yuly Yuni Yunita
Yurani Yurany Yurdaser Yuridia Yurtseven Yury Yutika Yvette Yvonne Yésica Yéssica Yücel Yıldız Zaenab Zaharia Zahfer
Zahnya Zahra Zaida Zainab Zainabu Zaira Zaitra Zaituni Zakhele Zaliha Zalindra Zamfira Zamira Zansi Zara Zaraza
Zarifa Zarna Zdenka Zdeňka Zdislava Zebirce Zehnia Zehra Zehranur Zeinab Zelaya Zelda Zelha Zella Zelma Zemfira
Zemzem Zenia Zenobia Zenovia Zenta Zenzile Zerafet Zeride Zevlüde Zeynep Zeyno Zhanna Ziba Zibuyile Zilfa Zilmil
Zina Zinal Zineb Zinhle Zinnure Zipporah Zita Zizi Zlatica Zoe Zoey Zofia Zofija Zoja Zora Zoraida Zorica Zorka Zoya
Zoé Zoë Zsanett Zsuzsanna Zsófia Zubeyde Zuhal Zulaikha Zulfa Zulma Zumaridi Zuwena Zuzana Zvonka Zöhrehan Züheyla
Zülbiye Züleyxa Zülfüye Zümre Zümrüd África Ágata Ágatha Ágnes Águeda Ágústa Ágústína Álfdís Álfey Álfgerður
Álfheiður Álfhildur Álfrós Álfrún Álfsól Ámbar Ángela Ángeles Árbjörg Árbjört Árdís Árelía Árlaug Ármey Árna Árndís
Árney Árnheiður Árnína Árný Ársæl Ársól Árveig Árvök Áróra Árún Árþóra Ása Ásbjörg Ásborg Ásdís Ásfríður Ásgerður
Áshildur Áskatla Ásla Áslaug Ásleif Ásný Ásrós Ásrún Ást Ásta Ástbjörg Ástbjört Ástdís Ástfríður Ástgerður Ástheiður
Ásthildur Ástríður Ástrós Ástrún Ástveig Ástþrúður Ástþóra Ásvör Áurea Âlemşah Änne Åsa Åse Ægileif Æsa Æsgerður
Çalım Çağlar Çevregül Çilga Çimnaz Çisem Çolpan Édith Élisabeth Élise Élodie Éléonore Émilie Éva Ída Íma Ína Íngrid
Íren Írena Íris Írunn Ísabel Ísabella Ísadóra Ísafold Ísalind Ísbjörg Ísdís Ísey Ísfold Ísgerður Íshildur Ísis
Íslaug Ísleif Ísmey Ísold Ísrún Íssól Ísveig Ísól Íunn Íva Óda Ófelía Óla Ólafía Ólafína Ólavía Ólivía Ólína Ólöf
Ósa Ósk Ótta Ögmunda Ögn Ölrún Ölveig Ömriye Öncel Örbrún Örfiye Örk Ösp Övün Özay Özbilge Özdeş Özge Özgün Özlem
Özpetek Özyurt Úlfa Úlfdís Úlfey Úlfheiður Úlfhildur Úlfrún Úlla Úna Úndína Úranía Úrsula Úrsúla Üge Ülke Ülküm Ülle
Ümmahan Ümmühan Ümray Ünal Ünsever Ürper Üçgül Ýja Ýma Ýrr Þalía Þeba Þeódís Þeódóra Þjóðbjörg Þjóðhildur Þoka
Þorbjörg Þorfinna Þorgerður Þorgríma Þorkatla Þorlaug Þorleif Þorsteina Þorstína Þrá Þrúða Þrúður Þula Þura Þurí
Þuríður Þurý Þyri Þyrí Þóra Þóranna Þórarna Þórbjörg Þórdís Þórelfa Þórelfur Þórey Þórfríður Þórgunna Þórgunnur
Þórhalla Þórhanna Þórheiður Þórhildur Þórkatla Þórlaug Þórleif Þórný Þórodda Þórsteina Þórsteinunn Þórstína Þórunn
Þórveig Þórvör Þórða Þöll Þúfa Đurđica İde İhsan İklim İldeş İlkbahar İlklima İlper İmge İmrihan İncifir İnsaf
İntizar İrfan İslime İsra İzel İçimbike Šarlota Špela Štefanija Štefica Štefka Štefánia Štěpánka Šárka Žaneta Željka
Želmíra Živa Žofia Žofie
"""
)

# Names that are as often an ordinary word, a month, a surname or a place: they mark a person only inside a longer name.
AMBIGUOUS = entries(
    """
April Art Asia Austin Ben Bill Bob Carter Chad Christian Dale Dawn Dean Drew Ernest Faith Florence Frank Gene
Georgia Glen Grace Guy Hope Hugh Hunter Jackson Jay Jordan Joy June Kelly Kerry Lorraine Madison Mark Marshall Mason
May Milan Nick Paris Parker Pat Randy Ray Regina Rod Rose Ruby Sandy Sofia Spencer Sue Sydney Taylor Tyler Victor
Victoria Virginia Wade Walter Will Young
"""
)
