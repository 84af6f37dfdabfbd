/// Words that decide what a name is, all folded.
enum NameLexicon {
    /// Never part of a name by themselves, however they are written.
    static let stopWords = list(
        """
        monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april
        june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec i im ive id ill
        he she it we they you am pm gmt est edt pst utc ok tv ceo dna aids hiv covid-19 covid gdp photo photos image video file
        faq mr mrs ms dr q&a a b c d r s t the an hed shed theyre
        """)

    /// RoleHolders and ranks that stand before a person's name, and close a phrase that tells the role.
    static let titles = list(
        """
        president vice-president vp premier chancellor minister secretary senator sen sens congressman congresswoman
        representative rep reps governor gov mayor king queen prince princess pope emperor sultan emir sheikh sheik ayatollah
        imam rabbi cardinal bishop archbishop father sister reverend rev pastor saint general gen colonel col major maj captain
        capt lieutenant lt sergeant sgt corporal cpl private pvt admiral adm commander cmdr commodore marshal brigadier brig
        judge justice attorney prosecutor ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman chair chief
        director commissioner professor prof doctor dr mr mrs ms miss sir dame lord lady coach manager officer detective sheriff
        agent leader speaker ceo cfo coo cto deputy chairperson editor analyst economist correspondent reporter mp delegate councilman
        councillor cllr coun alderman councilwoman assemblyman assemblywoman taoiseach tanaiste cm det dci mep msp insp supt cdr adviser advisor
        secretary-general director-general vice-chancellor attorney-general solicitor-general governor-general vice-chair
        vice-chairman co-chair major-general lieutenant-colonel alhaji hajia mallam malam oba shri smt dictator baron count duke duchess inspector constable administrator superintendent
        """)

    /// Titles that never are a name's first word nor stand alone as role.
    static let plainTitles = list("mr mrs ms miss sir dame lady dr madame mme")

    /// What may stand before a title: "Deputy Prime Minister", "former Senate Majority Leader".
    static let beforeTitle = list(
        """
        prime vice deputy former acting foreign defense defence interior finance justice attorney senior junior chief
        shadow crown district circuit magistrate associate publicity union national security det ch assistant interim first second lance rear air army party majority minority house senate state executive managing
        """)

    /// Organizations are told by these as last word, or before "of" and "for".
    static let organizationHeads = list(
        """
        ministry department council committee commission agency authority bureau office board court parliament assembly congress
        senate cabinet government administration service party union league federation confederation association society institute
        institution foundation university college school academy hospital church bank fund group company corporation inc corp co ltd
        llc plc airlines airways motors industries enterprises holdings partners systems technologies laboratories press times post
        journal tribune herald news gazette television radio network broadcasting army navy force forces police guard corps brigade
        front movement organization organisation coalition alliance club fc united rovers orchestra band museum library theater
        theatre studios records pictures entertainment team center centre initiative program programme project campaign trust
        chamber exchange treasury reserve tribunal secretariat directorate clinic labs software electronics pharmaceuticals petroleum
        oil energy gas railways telecom communications media magazine associates consulting international nations cooperation
        terminals shipping logistics freight shipyards shipbuilding transport utilities renewables foods supermarkets hotels
        properties engineering mining minerals metals chemicals aerospace aviation networks robotics therapeutics biosciences
        diagnostics healthcare ventures solutions importers exporters growers
        regiment battalion squad militia sox yankees mets giants dodgers knicks legislature faculty securities insurance
        """)

    /// Organizations that are named by one word.
    static let singleWordOrganizations = list(
        """
        congress senate parliament kremlin pentagon nato opec unesco unicef interpol hamas hezbollah taliban knesset duma bundestag
        politburo eu un imf wto fbi cia nasa cnn bbc reuters ap afp tass xinhua
        """)

    static let eventHeads = list(
        """
        cup olympics games championship championships open war wars act treaty accord accords agreement prize award awards day
        festival revolution summit tournament protocol convention grammy constitution amendment bowl series holocaust ramadan
        christmas easter passover thanksgiving bible koran quran medal resolution declaration plan
        """)

    static let placeHeads = list(
        """
        island islands river lake sea ocean bay strait county province district mountains mountain valley desert peninsula street
        avenue road boulevard park square airport heights hills beach coast city town village oblast region canal bridge strip
        territory territories highway harbor port state republic dam stadium arena monument ballpark gulf plaza canyon creek forest
        """)

    /// With a name and a hyphen before them these are adjectives.
    static let compoundSuffixes = list(
        """
        based led born backed style like related controlled owned sponsored fueled fuelled funded listed held run made wide era
        bound trained dominated brokered mediated occupied speaking affiliated linked area supported aligned allied friendly
        inspired registered appointed built supplied administered ruled educated raised imposed drafted only type
        """)

    static let directions = list("north south east west northern southern eastern western central upper lower new")

    /// Acronyms of things, not of organizations.
    static let nonNameAcronyms = list(
        """
        vip iq cv pc dvd cd usb url html suv atm mvp ie phd mba gps pdf sms ai vr ad bc id ufo diy rip cop cpi ppi ipo etf mri
        ct er icu lgbt lgbtq lng rpg tnt dui dwi pow mia awol asap rsvp fyi wmd icbm sat kc qc mp mep msp mbe obe cbe kbe dbe mps meps
        ceos cfo coo cto jr sr
        """)

    static let speechVerbs = list(
        """
        said says told added asked argued replied wrote tweeted warned insisted noted testified recalled explained smiled laughed
        thinks believes wants hopes knew thought
        """)

    static let placePrepositions = list("in near from at outside across throughout around into to toward towards")

    /// Small words that carry a person's name on.
    static let particles = list("de la van von der den del della di da dos du al bin ibn el abu ben y e le ul ur")

    private static func list(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
