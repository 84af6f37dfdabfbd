"""What the sources lack: short names of countries, regions without number, nationalities."""

ALIASES = {
    "US": ["United States of America", "U.S.", "US", "U.S.A.", "USA", "America"],
    "GB": ["UK", "U.K.", "Britain", "Great Britain"],
    "AE": ["UAE", "U.A.E.", "Emirates"], "CD": ["DR Congo", "DRC", "Congo", "Democratic Republic of the Congo", "Zaire"],
    "CG": ["Republic of Congo"], "CI": ["Côte d'Ivoire"], "MM": ["Burma"], "CZ": ["Czech Republic"], "MK": ["Macedonia"],
    "KR": ["South Korea", "Republic of Korea"], "KP": ["North Korea"], "RU": ["Russian Federation"],
    "CN": ["People's Republic of China", "Mainland China"], "TW": ["Taiwan"], "VA": ["Holy See"], "PS": ["Palestine"],
    "TR": ["Türkiye"], "CV": ["Cape Verde"], "SZ": ["Swaziland"], "NL": ["Holland", "The Netherlands"], "TL": ["East Timor"],
    "BA": ["Bosnia"], "IE": ["Irish Republic"], "DE": ["West Germany", "East Germany"], "RS": ["Yugoslavia"],
}

# Countries within a country, and former ones, with a number of their own: ISO code, GeoNames id, latitude, longitude, population.
COUNTRIES = {
    "England": ("GB", 6269131, 52.16, -0.7, 57_000_000), "Scotland": ("GB", 2638360, 56.0, -4.0, 5_400_000),
    "Wales": ("GB", 2634895, 52.5, -3.5, 3_100_000), "Northern Ireland": ("GB", 2641364, 54.5, -6.5, 1_900_000),
    "Soviet Union": ("RU", 8354411, 60.0, 100.0, 144_478_050), "USSR": ("RU", 8354411, 60.0, 100.0, 144_478_050),
}

# Other names of the states of the USA and its capital.
STATES = {
    "Calif.": "California", "Fla.": "Florida", "Mass.": "Massachusetts", "Conn.": "Connecticut", "Ill.": "Illinois", "Pa.": "Pennsylvania",
    "N.Y.": "New York", "New York State": "New York", "N.J.": "New Jersey", "Va.": "Virginia", "Md.": "Maryland", "Mich.": "Michigan",
    "Minn.": "Minnesota", "Wis.": "Wisconsin", "Tenn.": "Tennessee", "Ky.": "Kentucky", "Ga.": "Georgia", "Ala.": "Alabama",
    "Ariz.": "Arizona", "Colo.": "Colorado", "Ore.": "Oregon", "Wash.": "Washington", "Okla.": "Oklahoma", "N.C.": "North Carolina",
    "S.C.": "South Carolina", "N.H.": "New Hampshire", "R.I.": "Rhode Island", "W.Va.": "West Virginia", "N.M.": "New Mexico",
    "Nev.": "Nevada", "Neb.": "Nebraska", "Kan.": "Kansas", "Vt.": "Vermont", "Del.": "Delaware", "Tex.": "Texas", "Wyo.": "Wyoming",
    "N.D.": "North Dakota", "S.D.": "South Dakota", "D.C.": "District of Columbia", "Washington, D.C.": "District of Columbia",
    "Washington D.C.": "District of Columbia",
}

REGIONS = {name.strip(): "" for name in """
Europe,Western Europe,Eastern Europe,Central Europe,Asia,Central Asia,Southeast Asia,South Asia,East Asia,Africa,West Africa,
East Africa,North Africa,Southern Africa,South Africa,Latin America,Central America,South America,North America,Middle East,
Far East,Balkans,Caucasus,Scandinavia,Baltics,Caribbean,Sahara,Sahel,Siberia,Himalayas,Andes,Alps,Arctic,Antarctica,
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
    "Northern California": "US", "Capitol Hill": "US", "Sicily": "IT",
    "Tuscany": "IT", "Normandy": "FR", "Brittany": "FR", "Corsica": "FR", "Transnistria": "MD", "Abkhazia": "GE", "South Ossetia": "GE",
    "Sinai": "EG", "Okinawa": "JP", "Hokkaido": "JP", "Guangdong": "CN", "Sichuan": "CN", "Tamil Nadu": "IN", "Kerala": "IN",
    "Gujarat": "IN", "Maharashtra": "IN", "Bihar": "IN", "Uttar Pradesh": "IN", "Rajasthan": "IN", "Karnataka": "IN", "Assam": "IN",
    "Sindh": "PK", "Balochistan": "PK", "Khyber Pakhtunkhwa": "PK", "Waziristan": "PK", "Tigray": "ET", "Rakhine": "MM",
    "Galilee": "IL", "East Jerusalem": "PS", "Ulster": "GB", "Cornwall": "GB", "Yorkshire": "GB", "Kent": "GB", "Essex": "GB",
} | {name.strip(): code for code, names in {
    # Islands
    "PH": "Luzon,Mindanao,Visayas,Palawan,Cebu,Leyte,Samar,Negros,Panay,Mindoro,Bohol,Boracay,Basilan,Jolo,Sulu,Siargao",
    "ID": "Java,Sumatra,Sulawesi,Bali,Lombok,Sumbawa,Kalimantan,Aceh,West Papua,Papua,Irian Jaya,Maluku,Moluccas,Nias,West Java,"
          "East Java,Central Java,West Timor,North Sumatra,West Sumatra,South Sulawesi,East Nusa Tenggara",
    "MY": "Borneo,Sabah,Sarawak,Penang,Langkawi,Johor,Selangor,Kelantan,Perak,Pahang,Terengganu,Kedah",
    "GR": "Lesbos,Crete,Rhodes,Corfu,Kos,Samos,Chios,Mykonos,Santorini,Peloponnese,Thrace,Attica",
    "ES": "Mallorca,Majorca,Menorca,Ibiza,Tenerife,Gran Canaria,Lanzarote,Fuerteventura,La Palma,Canary Islands,Balearic Islands,"
          "Andalusia,Galicia,Basque Country,Aragon,Asturias,Cantabria,Castile,Extremadura",
    "IT": "Sardinia,Lampedusa,Capri,Elba,Lombardy,Veneto,Piedmont,Liguria,Umbria,Calabria,Puglia,Campania,Abruzzo,Emilia-Romagna",
    "JP": "Honshu,Kyushu,Shikoku,Iwo Jima,Ishigaki,Kansai,Kanto", "RU": "Sakhalin,Kuril Islands,Kurils,Kamchatka,Ingushetia,"
          "North Ossetia,Tatarstan,Bashkortostan,Karelia,Yakutia,Buryatia,Kabardino-Balkaria,Novaya Zemlya,Kalmykia,Chuvashia,Urals",
    "CN": "Hainan,Inner Mongolia,Hubei,Hunan,Henan,Hebei,Shandong,Shanxi,Shaanxi,Jiangsu,Zhejiang,Fujian,Anhui,Jiangxi,Guangxi,Yunnan,"
          "Guizhou,Gansu,Qinghai,Ningxia,Heilongjiang,Jilin,Liaoning,Manchuria,Kowloon,Spratly Islands,Spratlys,Paracel Islands,Pudong",
    "GB": "Isle of Wight,Isle of Man,Isle of Skye,Shetland,Orkney,Hebrides,Anglesey,Surrey,Sussex,East Sussex,West Sussex,Norfolk,"
          "Suffolk,Devon,Dorset,Somerset,Wiltshire,Gloucestershire,Warwickshire,Leicestershire,Nottinghamshire,Derbyshire,Lancashire,"
          "Cheshire,Cumbria,Northumberland,Lincolnshire,Hampshire,Berkshire,Oxfordshire,Buckinghamshire,Hertfordshire,Bedfordshire,"
          "Cambridgeshire,Northamptonshire,Worcestershire,Herefordshire,Shropshire,Staffordshire,Merseyside,Tyneside,West Midlands,"
          "Midlands,East Anglia,Westminster,Chequers,Glamorgan,Highlands,Scottish Highlands",
    "IE": "Connacht,Leinster,Munster,County Cork,County Kerry,County Mayo", "FR": "Provence,Alsace,Lorraine,Burgundy,"
          "Aquitaine,Riviera,French Riviera,Guadeloupe,Martinique,French Guiana,New Caledonia,French Polynesia,Tahiti,Mayotte",
    "DE": "Saxony,Lower Saxony,Thuringia,Brandenburg,Hesse,Rhineland,Saarland,Baden-Wuerttemberg,North Rhine-Westphalia,"
          "Schleswig-Holstein,Ruhr,Saxony-Anhalt,Mecklenburg-Vorpommern,Black Forest,Prussia",
    "AT": "Tyrol,Carinthia,Styria,Vorarlberg", "CA": "Newfoundland,New Brunswick,Prince Edward Island,Saskatchewan,Yukon,"
          "Nunavut,Vancouver Island,Cape Breton,Northwest Territories", "SE": "Gotland", "NO": "Svalbard,Lofoten,Spitsbergen",
    "US": "Maui,Oahu,Kauai,Nantucket,Martha's Vineyard,Cape Cod,Manhattan,Hamptons,Lower Manhattan,Upper West Side,Upper East Side,"
          "Bay Area,San Fernando Valley,Orange County,Los Angeles County,Cook County,Ozarks,Appalachia,Rockies,Rocky Mountains,"
          "Great Lakes,Lake Michigan,Mississippi River,Hudson River,Potomac,Rio Grande,Key West,Florida Keys,Guantanamo,Guantanamo Bay,"
          "Fort Bragg,Cape Canaveral,Camp David,Mount Rushmore,Yellowstone,Yosemite,Grand Canyon,Puget Sound,Chesapeake Bay,"
          "Times Square,Central Park,Soho,Greenwich Village,Tribeca,Coney Island,Ellis Island,Rikers Island,Pearl Harbor,Guam",
    "AU": "Northern Territory,Great Barrier Reef,Bondi Beach,Gold Coast,Christmas Island", "NZ": "South Island,North Island",
    "IN": "Andhra Pradesh,Telangana,Odisha,Orissa,Jharkhand,Chhattisgarh,Madhya Pradesh,Himachal Pradesh,Uttarakhand,Haryana,Goa,"
          "West Bengal,Manipur,Nagaland,Mizoram,Meghalaya,Tripura,Arunachal Pradesh,Sikkim,Ladakh,Jammu,Jammu and Kashmir",
    "PK": "North Waziristan,South Waziristan,Swat,Swat Valley,North-West Frontier Province", "AF": "Helmand,Nangarhar,Kunar,Paktika,"
          "Paktia,Khost,Panjshir,Badakhshan,Tora Bora,Hindu Kush,Bagram", "IQ": "Anbar,Nineveh,Diyala,Sadr City,Green Zone",
    "SY": "Afrin,Ghouta,Eastern Ghouta,Deir al-Zor,Deir ez-Zor,Rojava", "IL": "Negev,Judea,Samaria,Temple Mount,West Jerusalem",
    "LB": "Bekaa,Bekaa Valley,Shebaa Farms", "YE": "Hadramawt,Socotra", "EG": "Sinai Peninsula,Suez Canal,Nile Delta,Upper Egypt",
    "UA": "Donetsk region,Luhansk region,Zakarpattia,Snake Island,Transcarpathia", "AZ": "Nagorno-Karabakh,Karabakh,Nakhchivan",
    "RO": "Transylvania,Wallachia", "RS": "Vojvodina,Sandzak", "BA": "Republika Srpska,Herzegovina", "HR": "Slavonia,Dalmatia,Istria,Krajina",
    "ET": "Amhara,Oromia,Afar,Ogaden", "NG": "Borno,Biafra,Niger Delta,Kaduna state,Yobe,Adamawa", "MZ": "Cabo Delgado", "SO": "Puntland,"
          "Somaliland,Jubaland", "CD": "Kivu,North Kivu,South Kivu,Katanga,Ituri", "ZA": "KwaZulu-Natal,Gauteng,Western Cape,Eastern Cape,"
          "Transvaal,Robben Island", "KE": "Rift Valley", "TZ": "Zanzibar,Serengeti", "SD": "South Kordofan,Blue Nile,West Darfur,North Darfur",
    "KR": "Jeju,Panmunjom", "TH": "Phuket,Koh Samui,Pattani", "MX": "Chiapas,Oaxaca,Guerrero,Sinaloa,Baja California,Yucatan,Jalisco,Sonora,"
          "Michoacan,Tamaulipas", "BR": "Bahia,Minas Gerais,Mato Grosso,Parana,Amazonas,Rondonia,Copacabana", "AR": "Patagonia,Tierra del Fuego",
    "CL": "Easter Island,Atacama", "EC": "Galapagos,Galapagos Islands", "FK": "Falklands,Falkland Islands", "IO": "Diego Garcia",
    "PG": "Bougainville,New Guinea", "SB": "Guadalcanal", "HT": "Hispaniola", "DK": "Jutland,Zealand", "MM": "Shan State,Kachin,Chin State",
    "LK": "Jaffna Peninsula", "TR": "Anatolia,Cappadocia,Bosphorus,Bosporus,Dardanelles", "CY": "Northern Cyprus",
    "": "Black Sea,Red Sea,Dead Sea,Caspian Sea,Baltic Sea,North Sea,South China Sea,East China Sea,Sea of Japan,Mediterranean Sea,Aegean,"
        "Adriatic,Arabian Sea,Bering Strait,Bay of Bengal,Gulf of Mexico,Gulf of Aden,Gulf of Finland,Strait of Hormuz,Taiwan Strait,"
        "English Channel,Panama Canal,Mount Everest,Everest,Kilimanjaro,Matterhorn,Mont Blanc,Mount Fuji,Mount Etna,Vesuvius,Sahara Desert,"
        "Kalahari,Gobi,Great Rift Valley,Lake Victoria,Lake Chad,Congo River,Zambezi,Limpopo,Ganges,Indus,Yangtze,Yellow River,Amur,Tiber,"
        "Seine,Thames,Loire,Rhone,Elbe,Oder,Vistula,Balkan Peninsula,Korean Peninsula,Arabian Peninsula,Iberian Peninsula,Sub-Saharan Africa,"
        "sub-Saharan Africa,Near East,Northern Europe,Southern Europe,Northeast Asia,West Asia,Central Africa,Hormuz,North Pole,South Pole,"
        "Western Sahara,Pyrenees,Carpathians,Dolomites,Micronesia,Polynesia,Melanesia,Low Countries,Benelux,Great Lakes region",
}.items() for name in names.split(",")}

DEMONYMS = {
    "US": "American,Americans,African-American,African-Americans", "GB": "British,Briton,Britons,Brit,Brits,English,Scottish,Scots,Welsh,Englishman,Englishmen,Englishwoman,Scotsman,Scotswoman,Scotsmen,"
          "Welshman,Welshwoman,Welshmen,Northern Irish",
    "FR": "French,Frenchman,Frenchwoman,Frenchmen", "DE": "German,Germans", "NL": "Dutch,Dutchman,Dutchwoman,Dutchmen", "ES": "Spanish,Spaniard,Spaniards,Catalan,Catalans,Basque,Basques", "IL": "Israeli,Israelis",
    "PS": "Palestinian,Palestinians", "RU": "Russian,Russians,Soviet,Soviets,Chechen,Chechens", "UA": "Ukrainian,Ukrainians",
    "CN": "Chinese,Tibetan,Tibetans,Uighur,Uyghur", "JP": "Japanese", "KR": "South Korean,South Koreans,Korean,Koreans",
    "KP": "North Korean,North Koreans", "IE": "Irish,Irishman,Irishwoman,Irishmen", "NO": "Norwegian,Norwegians", "TR": "Turkish,Turks,Turk,Kurdish,Kurds,Kurd", "IQ": "Iraqi,Iraqis",
    "IR": "Iranian,Iranians,Persian", "AF": "Afghan,Afghans", "PK": "Pakistani,Pakistanis", "IN": "Indian,Indians",
    "SA": "Saudi,Saudis", "SY": "Syrian,Syrians", "LB": "Lebanese", "EG": "Egyptian,Egyptians", "PL": "Polish,Poles,Pole",
    "CZ": "Czech,Czechs", "DK": "Danish,Danes", "SE": "Swedish,Swede,Swedes", "FI": "Finnish,Finns", "GR": "Greek,Greeks",
    "CH": "Swiss", "PT": "Portuguese", "IS": "Icelander,Icelanders", "VN": "Vietnamese", "TH": "Thai,Thais", "PH": "Filipino,Filipinos,Filipina,Filipinas,Philippine",
    "AR": "Argentine,Argentinian,Argentinians,Argentines", "NZ": "New Zealander,New Zealanders,Maori,Kiwis", "AU": "Aussie,Aussies", "RS": "Serbian,Serb,Serbs,Yugoslav", "HR": "Croatian,Croat,Croats",
    "BA": "Bosnian,Bosnians,Bosnian Serb,Bosnian Serbs", "AL": "Albanian,Albanians,ethnic Albanians", "CU": "Cuban,Cubans",
    "AE": "Emirati,Emiratis", "YE": "Yemeni,Yemenis", "MM": "Burmese,Rohingya", "CD": "Congolese", "ZA": "South African,South Africans",
    # Those of states, provinces and cities; the star only sets the key apart from that of the country.
    "*US": "Alabamian,Alabamians,Alaskan,Alaskans,Arizonan,Arizonans,Arkansan,Arkansans,Californian,Californians,"
         "Coloradan,Coloradans,Floridian,Floridians,Hawaiian,Hawaiians,Hoosier,Hoosiers,Idahoan,Idahoans,Illinoisan,"
         "Illinoisans,Iowan,Iowans,Kansan,Kansans,Kentuckian,Kentuckians,Louisianan,Louisianans,Mainer,Mainers,"
         "Marylander,Marylanders,Michigander,Michiganders,Minnesotan,Minnesotans,Mississippian,Mississippians,"
         "Missourian,Missourians,Montanan,Montanans,Nebraskan,Nebraskans,Nevadan,Nevadans,North Carolinian,"
         "North Carolinians,North Dakotan,North Dakotans,Ohioan,Ohioans,Oklahoman,Oklahomans,Oregonian,Oregonians,"
         "Pennsylvanian,Pennsylvanians,Rhode Islander,Rhode Islanders,South Carolinian,South Carolinians,"
         "South Dakotan,South Dakotans,Tennessean,Tennesseans,Texan,Texans,Utahn,Utahns,Vermonter,Vermonters,"
         "Virginian,Virginians,Washingtonian,Washingtonians,West Virginian,West Virginians,Wisconsinite,"
         "Wisconsinites,Wyomingite,Wyomingites,New Yorkers,New Jerseyan,New Jerseyans,New Mexican,New Mexicans,"
         "Bostonian,Bostonians,Chicagoan,Chicagoans,Angeleno,Angelenos,Philadelphian,Philadelphians",
    "*CA": "Albertan,Albertans,Manitoban,Manitobans,New Brunswicker,New Brunswickers,Newfoundlander,Newfoundlanders,"
         "Nova Scotian,Nova Scotians,Ontarian,Ontarians,Quebecer,Quebecers,Quebecker,Quebeckers,British Columbian,"
         "British Columbians,Torontonian,Torontonians,Montrealer,Montrealers",
    "*AU": "Queenslander,Queenslanders,Tasmanian,Tasmanians,Sydneysider,Sydneysiders,Melburnian,Melburnians",
    "*GB": "Londoner,Londoners,Glaswegian,Glaswegians,Liverpudlian,Liverpudlians,Mancunian,Mancunians,Yorkshireman,"
         "Yorkshiremans,Yorkshiremen,Geordie,Geordies,Aberdonian,Aberdonians",
    "*FR": "Parisian,Parisians,Corsican,Corsicans",
    "*HK": "Hong Konger,Hong Kongers",
    "*": "European,Europeans,African,Africans,Asian,Asians,Western,Latin American,Arab,Arabs,Arabic,Muslim,Muslims,Islamic,Islam,"
         "Christian,Christians,Christianity,Catholic,Catholics,Roman Catholic,Protestant,Protestants,Jewish,Jew,Jews,Hindu,Hindus,"
         "Buddhist,Sunni,Sunnis,Shiite,Shiites,Shia,Hispanic,Hispanics,Latino,Latinos,Republican,Republicans,Democrat,Democrats,"
         "Democratic,Communist,Communists,Socialist,Nazi,Nazis,Marxist,Orthodox,Islamist,Islamists,Zionist,Anglican,Mormon,Nordic,Slavic",
}


# Given names beyond the US census by the pronoun that news uses for their bearers. "either" takes names out that are
# women's in the census and men's elsewhere, or the other way round.
GIVEN_NAMES = {
    "either": """
        an andrea anh bao dessie eun gabriele gwyn ha hui hyun jan jannie jean ji jin jong jung kami karen kyung le li lin ma
        michele mika min mina ming misha nam ngoc nicola nikita nino noor oda rosario sasha simone so soon su sun tama toni
        valery wei wen yan yi ying yu yuki""",
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
