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
