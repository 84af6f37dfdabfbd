"""What the sources lack: short names of countries, regions without number, nationalities."""

ALIASES = {
    "US": ["United States of America", "U.S.", "US", "U.S.A.", "USA", "America"],
    "GB": ["UK", "U.K.", "Britain", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland"],
    "AE": ["UAE", "U.A.E.", "Emirates"], "CD": ["DR Congo", "DRC", "Congo", "Democratic Republic of the Congo", "Zaire"],
    "CG": ["Republic of Congo"], "CI": ["Côte d'Ivoire"], "MM": ["Burma"], "CZ": ["Czech Republic"], "MK": ["Macedonia"],
    "KR": ["South Korea", "Republic of Korea"], "KP": ["North Korea"], "RU": ["Russian Federation", "Soviet Union", "USSR"],
    "CN": ["People's Republic of China", "Mainland China"], "TW": ["Taiwan"], "VA": ["Holy See"], "PS": ["Palestine"],
    "TR": ["Türkiye"], "CV": ["Cape Verde"], "SZ": ["Swaziland"], "NL": ["Holland", "The Netherlands"], "TL": ["East Timor"],
    "BA": ["Bosnia"], "IE": ["Irish Republic"], "DE": ["West Germany", "East Germany"], "RS": ["Yugoslavia"],
}

ORGANIZATIONS = """
Google,Microsoft,Facebook,Twitter,YouTube,Instagram,TikTok,Netflix,Boeing,Airbus,Toyota,Honda,Nissan,Volkswagen,BMW,Daimler,
Renault,Fiat,Tesla,SpaceX,Uber,Samsung,Sony,Huawei,Nokia,Siemens,Intel,IBM,Oracle,Cisco,Nvidia,Gazprom,Rosneft,Lukoil,Exxon,
ExxonMobil,Chevron,BP,Total,Walmart,Wal-Mart,Pfizer,Moderna,AstraZeneca,Novartis,Roche,Merck,Bayer,Unilever,Nestle,Coca-Cola,
PepsiCo,Starbucks,Nike,Adidas,Goldman Sachs,Morgan Stanley,JPMorgan,JPMorgan Chase,Citigroup,Citibank,HSBC,
Barclays,Deutsche Bank,Credit Suisse,UBS,BlackRock,Lehman Brothers,Federal Reserve,Wells Fargo,Alibaba,Tencent,Baidu,
Xinhua,Interfax,Al Jazeera,Associated Press,Agence France-Presse,Bloomberg,New York Times,Washington Post,Wall Street Journal,
Financial Times,Guardian,Daily Mail,Le Monde,Der Spiegel,Kremlin,White House,Pentagon,Downing Street,Supreme Court,State Department,
Amnesty International,Human Rights Watch,Greenpeace,Oxfam,Red Cross,Red Crescent,European Union,European Commission,
European Parliament,United Nations,UN,U.N.,World Bank,World Health Organization,WHO,International Monetary Fund,OECD,OSCE,ASEAN,BRICS,
African Union,Arab League,Al-Qaeda,al-Qaida,Islamic State,ISIS,Boko Haram,Hezbollah,Hamas,Taliban,Real Madrid,Barcelona FC,Manchester United,
Manchester City,Arsenal,Chelsea,Liverpool FC,Bayern Munich,Juventus,AC Milan,Inter Milan,Ajax,FIFA,UEFA,NBA,NFL,MLB,NHL,ESPN,GOP,
Broadcom,Qualcomm,Dell,Yahoo,eBay,PayPal,AT&T,Verizon,Comcast,Viacom,Warner Bros.,Paramount,General Motors,General Electric,Ford Motor,
Lockheed Martin,Raytheon,Northrop Grumman,Ryanair,Lufthansa,EasyJet,Tesco,Sainsbury's,Ikea,Vodafone
"""

REGIONS = {name.strip(): "" for name in """
Europe,Western Europe,Eastern Europe,Central Europe,Asia,Central Asia,Southeast Asia,South Asia,East Asia,Africa,West Africa,
East Africa,North Africa,Southern Africa,South Africa,Latin America,Central America,South America,North America,Middle East,
Far East,Balkans,Caucasus,Scandinavia,Baltics,Caribbean,Sahara,Sahel,Siberia,Himalayas,Andes,Alps,Amazon,Arctic,Antarctica,
Atlantic,Pacific,Mediterranean,Atlantic Ocean,Pacific Ocean,Indian Ocean,Asia-Pacific,Horn of Africa,Gulf,Persian Gulf,
Nile,Danube,Rhine,Euphrates,Tigris,Mekong,Mars,Earth,Oceania,Australasia,Eurasia,Indo-Pacific,Levant,Maghreb,Volga,Dnipro,Dnieper,
Indochina,Mesopotamia,Midwest,New England,Deep South
""".replace("\n", "").split(",") if name.strip()} | {
    "Crimea": "UA", "Donbas": "UA", "Donbass": "UA", "Chechnya": "RU", "Dagestan": "RU", "Kashmir": "IN", "Punjab": "IN",
    "West Bank": "PS", "Gaza": "PS", "Gaza Strip": "PS", "Golan Heights": "SY", "Kurdistan": "IQ", "Tibet": "CN", "Xinjiang": "CN",
    "Darfur": "SD", "Catalonia": "ES", "Bavaria": "DE", "Quebec": "CA", "Ontario": "CA", "British Columbia": "CA", "Alberta": "CA",
    "Manitoba": "CA", "Nova Scotia": "CA", "Queensland": "AU", "New South Wales": "AU", "Tasmania": "AU", "Western Australia": "AU",
    "South Australia": "AU", "Manhattan": "US", "Brooklyn": "US", "Bronx": "US", "Queens": "US", "Harlem": "US", "Long Island": "US",
    "Staten Island": "US", "Hollywood": "US", "Silicon Valley": "US", "Wall Street": "US", "Southern California": "US",
    "Northern California": "US", "Capitol Hill": "US", "Washington, D.C.": "US", "D.C.": "US", "New York State": "US", "Sicily": "IT",
    "Tuscany": "IT", "Normandy": "FR", "Brittany": "FR", "Corsica": "FR", "Transnistria": "MD", "Abkhazia": "GE", "South Ossetia": "GE",
    "Sinai": "EG", "Okinawa": "JP", "Hokkaido": "JP", "Guangdong": "CN", "Sichuan": "CN", "Tamil Nadu": "IN", "Kerala": "IN",
    "Gujarat": "IN", "Maharashtra": "IN", "Bihar": "IN", "Uttar Pradesh": "IN", "Rajasthan": "IN", "Karnataka": "IN", "Assam": "IN",
    "Sindh": "PK", "Balochistan": "PK", "Khyber Pakhtunkhwa": "PK", "Waziristan": "PK", "Tigray": "ET", "Rakhine": "MM",
    "Galilee": "IL", "East Jerusalem": "PS", "Ulster": "GB", "Cornwall": "GB", "Yorkshire": "GB", "Kent": "GB", "Essex": "GB",
    "Calif.": "US", "Fla.": "US", "Mass.": "US", "Conn.": "US", "Ill.": "US", "Pa.": "US", "N.Y.": "US", "N.J.": "US", "Va.": "US",
    "Md.": "US", "Mich.": "US", "Minn.": "US", "Wis.": "US", "Tenn.": "US", "Ky.": "US", "Ga.": "US", "Ala.": "US", "Ariz.": "US",
    "Colo.": "US", "Ore.": "US", "Wash.": "US", "Okla.": "US", "N.C.": "US", "S.C.": "US", "N.H.": "US", "R.I.": "US", "W.Va.": "US",
    "N.M.": "US", "Nev.": "US", "Neb.": "US", "Kan.": "US", "Vt.": "US", "Del.": "US", "Tex.": "US",
}

DEMONYMS = {
    "US": "American,Americans,African-American,African-Americans", "GB": "British,Briton,Britons,English,Scottish,Scots,Welsh,Englishman",
    "FR": "French,Frenchman", "DE": "German,Germans", "NL": "Dutch", "ES": "Spanish,Spaniards,Catalan,Basque", "IL": "Israeli,Israelis",
    "PS": "Palestinian,Palestinians", "RU": "Russian,Russians,Soviet,Soviets,Chechen,Chechens", "UA": "Ukrainian,Ukrainians",
    "CN": "Chinese,Tibetan,Tibetans,Uighur,Uyghur", "JP": "Japanese", "KR": "South Korean,South Koreans,Korean,Koreans",
    "KP": "North Korean,North Koreans", "IE": "Irish", "TR": "Turkish,Turks,Turk,Kurdish,Kurds,Kurd", "IQ": "Iraqi,Iraqis",
    "IR": "Iranian,Iranians,Persian", "AF": "Afghan,Afghans", "PK": "Pakistani,Pakistanis", "IN": "Indian,Indians",
    "SA": "Saudi,Saudis", "SY": "Syrian,Syrians", "LB": "Lebanese", "EG": "Egyptian,Egyptians", "PL": "Polish,Poles,Pole",
    "CZ": "Czech,Czechs", "DK": "Danish,Danes", "SE": "Swedish,Swedes", "FI": "Finnish,Finns", "GR": "Greek,Greeks",
    "CH": "Swiss", "PT": "Portuguese", "VN": "Vietnamese", "TH": "Thai,Thais", "PH": "Filipino,Filipinos,Philippine",
    "AR": "Argentine,Argentinian,Argentines", "NZ": "New Zealander,Maori", "RS": "Serbian,Serb,Serbs,Yugoslav", "HR": "Croatian,Croat,Croats",
    "BA": "Bosnian,Bosnians,Bosnian Serb,Bosnian Serbs", "AL": "Albanian,Albanians,ethnic Albanians", "CU": "Cuban,Cubans",
    "AE": "Emirati,Emiratis", "YE": "Yemeni,Yemenis", "MM": "Burmese,Rohingya", "CD": "Congolese", "ZA": "South African,South Africans",
    "*": "European,Europeans,African,Africans,Asian,Asians,Western,Latin American,Arab,Arabs,Arabic,Muslim,Muslims,Islamic,Islam,"
         "Christian,Christians,Christianity,Catholic,Catholics,Roman Catholic,Protestant,Protestants,Jewish,Jew,Jews,Hindu,Hindus,"
         "Buddhist,Sunni,Sunnis,Shiite,Shiites,Shia,Hispanic,Hispanics,Latino,Latinos,Republican,Republicans,Democrat,Democrats,"
         "Democratic,Communist,Communists,Socialist,Nazi,Nazis,Marxist,Orthodox,Islamist,Islamists,Zionist,Anglican,Mormon,Nordic,Slavic",
}


# Given names beyond the US census by the pronoun that news uses for their bearers. "either" takes names out that are
# women's in the census and men's elsewhere, or the other way round.
GIVEN_NAMES = {
    "either": "andrea gabriele jan jean karen michele mika misha nicola nikita nino noor rosario sasha simone toni valery yuki",
    "m": """
        abdel abdelaziz abdelfattah abdul abdullah abdurrahman abu adil adnan ahmad ahmed ahmet akbar alaa aleksandar
        aleksander aleksandr aleksei alexandre alexei alexey alfonso ali alireza alois amadou amir amit anatoly anders
        andre andreas andrei andrej andres andrey andrii andriy andrzej angus anil anton antonin antonio anwar arash arif
        arjun arkady armin arne arnaud artem arturo ashraf asif axel aymeric ayman aziz babak baptiste bartosz bashar
        benedikt benjamin benoit bernd bilal bjorn bogdan bohdan boris borut branko bruno burak carlo carsten cem cesar
        chidi christoph christophe claus claudio cyril damian damir daniil danilo dario davide deepak denis denys
        didier diego dieter dietmar dimitar dimitri dimitris dinesh dirk dmitri dmitriy dmitry dmytro donal dragan eamon
        eduardo edvard edouard egor ehud eitan elias emeka emil emile emmanuel emre enrico enrique enver erik ernst
        esteban etienne evgeny ezra fabian fabio fabrice fadi faisal farhad farid farouk fayez federico felipe felix
        ferdinand fernando filip florian francesco francois franck franz fredrik friedrich fritz fyodor gabor gamal
        gennady georg georges georgi gerard gerhard gerrit gianni giorgio giovanni girish giulio giuseppe goran gordan
        graciano guido guillaume guillermo gunnar gunter gunther gustavo habib hamid hamza hans harald hari harjit
        haruki hashim hasan hassan heiko heinrich heinz helmut hendrik henri henrik herbert hernan hideki hiroshi horst
        hosni hossein hugo hussain hussein ibrahim idris ignacio igor ilham ilya imran inaki ingo ioannis ismail istvan
        ivan ivica ivo jaap jacek jacques jafar jair jakob jakub jamal jan janez janos janusz jarek jaroslaw javier
        jawad jens jeremie jesper jiri joachim joao jochen johan johann johannes jonas jorg jorge jozef julien
        junichiro jurgen jussi kamal karel karim karl karol kaspar kemal kenji kenta khaled khalid khalil kiril kofi
        konrad konstantin konstantinos kostas krzysztof kumar kwame lars laszlo laurent leif leonid leopoldo lech lorenzo
        lothar luc luca lucian ludwig luigi luiz lukas lukasz maciej mahmoud mahmud majid malcolm mamadou manfred manoj
        manohar manuel marcin marco marek mariano mariusz marko markus marouane martti marwan masoud massimo mateo mateusz
        mathias mathieu mats matteo matthias maxim maxime mehdi mehmet michal michel miguel mihail mihai mikael mikhail
        miklos mikko milan milos miloslav milorad mircea miroslav mohamed mohammad mohammed mohsen moshe mostafa mourad
        moussa muammar muhammad muhammadu mukesh murat mustafa mykhailo mykola nabil nacer naftali narendra nasser
        nawaz nicolae nicolas niels niklas nikola nikolai nikolaj nikolaos nikolay nikos nils nitin
        nuno oleg oleh oleksandr oleksii oleksiy olivier olof omar orhan osama oscar oskar osman otto pablo paolo pascal
        pasquale patrice patrik pavel pavlo pavol pawel pedro pekka petar peter petr petro petros pieter pietro pier
        piotr pradeep prakash predrag qasem rachid radek radoslaw rafael rafal rahul rainer raj rajesh rajiv rakesh ramzan
        ramzi rashid ravi raul recep reinhard reinhold renaud riad ricardo riccardo rishi roberto rodrigo roland rolf
        romain romelu rupert ruslan rustam sabri saad sadiq saddam said salah salman salvador sameh sami samir sander
        sandro sanjay santiago sebastian sebastien sepp sergei sergej sergey sergii sergio serhii serhiy shaukat shavkat
        shehbaz shigeru shinzo siegfried sigmar silvio simeon slobodan slawomir soren stanislav stanislaw stefan stefano
        stephane subrahmanyam sunil suresh svein sven syed tadeusz taha takashi tamas taras tariq tarek tayyip tedros
        teodor theodor theo thierry thorsten tibor timo timur tobias tomas tomasz tomislav tony torsten toshiro traian
        tunde udo ueli ulf ulrich umar uwe vaclav valentin vasily vasyl venkat viacheslav victor vijay
        viktor vinod virat vitali vitaly vittorio vlad vladimir vladislav vladyslav vojislav volker volodymyr vyacheslav
        waleed walid werner wilhelm willem winfried wojciech wolfgang xavier yannick yannis yasser yasir yevgeny yevhen
        yigal yitzhak yohannes yosef yousef youssef yukio yuri yuriy yury yusuf yves zalmay zbigniew zdenek zeljko
        zhivko ziad zoltan zoran
        """,
    "f": """
        aarti agata agnes agnieszka aida aisha aishwarya ajla akiko aleksandra alessandra alexandra alexandria aliona
        amal amalia amina amira anahita ananya anastasia anastasiya angelika anja anjali anke anna annalena anneke
        annegret annika antje anusha aoife ariane arja asma astrid asli asuncion ayesha aysenur azadeh
        barbora beata beatriz begona benazir birgit bozena brigitte camila carine carlotta carme caroline catarina
        catalina celine chantal chiara christelle christiane chrystia clemence concepcion corinne cristina dagmar dalia
        daria deepika delphine diana dilma dina dominika dorota ekaterina elena eleni eleonora elif elina elisabeth
        elise elke ella elsa elzbieta emine emmanuelle ester estelle eva ewa fatema fatima fatma federica fiona florence
        francesca franziska frederique freja frida gabriela gabriella galina genevieve gerda gesine giorgia
        giovanna giulia gro grazyna gudrun gulnara hanan hanna hanne hela helena helene helga helle henriette hessa hina
        hiroko huda ikram ilse imane inge ingeborg ingrid inna ines ioana irena irina isabel isabelle isolde ivana ivanka
        iwona izabela jadwiga jana jasmin jelena jihan joanna johanna jolanta jorunn josefina judit julia juliana julie
        justyna kaja kalpana kamala karin karolina karoline kasia kateryna katarina katarzyna katerina katharina katja
        katrin kersti kinga kirsten klara klaudia kolinda krystyna ksenia lakshmi larisa larissa latifa laila laura
        leila leyla lena lenka liliana lilia liliya linnea livia ljiljana lotte louise lubna lucia lucie ludmila
        luisa lyudmila lydia maarja madalena magda magdalena maha maija maja malala malgorzata malin manal manon
        manuela marcela mariam mariana marianne maribel marija marijke marika marina mariya mariia marta martina
        martine marwa maryam maryna mathilde matilda mayumi meera mercedes mette meryem michaela michelle mihaela
        mikaela milena mina mireille miriam mitsuko mirjana moira monika monique nadezhda nadia nadine nadiya naoko naomi
        natalia nataliia nataliya natalya natasha nawal nazanin neelam neha nele nicolette nida nihal nikki nina
        nirmala noura nuria odile oksana olena olesya olga olha olivia ornella paola patrycja penelope petra
        petya pia pilar piroska polina pratibha priti priya priyanka radha raisa rania ranjana razan rasha reem regine
        renata renate reyhan rima rita roberta rocio rosa roza roxana ruba ruta saba sabina sabine sadia safia
        sahar salma samira sandrine sanna saoirse sara saskia seema segolene selma senait shabana shaista shakira sheikha
        sherrine shirin shireen signe silje silke silvia simona siri sissel sofia sofie solange soledad
        solveig sonia sonja soumaya stefania stefanie steffi sunita susanna susanne sushma svenja svetla svetlana
        svitlana swati sylvia sylvie szilvia tamar tamara tarja tatiana tatyana tatjana teresa tetiana theresa therese
        tina tove tuula ulla ulrike ursula valentina valentyna valerie valeria vanda vera veronica veronika vesna
        victoria vigdis viktoria viktoriya violetta virginie viviane vlasta wafa wanda xiomara yasmin yasmine yelena
        yekaterina yevgenia yingluck yoko yoshiko yulia yuliya yuriko yvette yvonne zahra zainab zaynab zehra zeynep
        zhanna zinaida zofia zsuzsanna zuzana
        """,
}
