import Text

/// Nouns for people, bodies and papers that speak without being named.
enum SourceNouns {
    static let all: WordList = """
        official officials percent spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons diplomat diplomats
        source sources aide aides adviser advisers advisor advisors analyst analysts expert experts critic critics
        minister ministers secretary president chairman chairwoman chair director head chief leader leaders lawmaker lawmakers
        senator senators governor mayor judge judges lawyer lawyers attorney attorneys prosecutor prosecutors
        police officer officers soldier soldiers general commander commanders resident residents witness witnesses
        doctor doctors researcher researchers scientist scientists professor author authors reporter reporters journalist
        journalists editor editors host narrator announcer anchor moderator pollster strategist operative operatives
        campaign administration government ministry department agency office committee commission court company
        firm bank group groups organization organisation union party team embassy council board
        memo document documents report statement letter cable briefing paper papers article story piece ad ads advertisement clip
        video message email post tweet study survey poll complaint lawsuit filing indictment transcript book editorial
        column newspaper magazine website site release press text texts proposal decision
        people person man woman men women student students teacher teachers mother father son daughter brother sister
        wife husband colleague colleagues friend friends neighbor neighbors supporter supporters opponent opponents voter voters protester
        protesters activist activists member members insider insiders veteran veterans owner owners manager managers
        executive executives ambassador envoy envoys negotiator negotiators candidate candidates nominee rival
        economist economists historian historians farmer farmers worker workers fan fans user users player coach
        questioner interviewer caller speaker speakers parent parents victim victims survivor survivors
        individuals authorities allies ally representative representatives negotiators investigators
        congressman congresswoman republican republicans democrat democrats businessman businesswoman billionaire mogul
        standards rules guidelines law bylaws charter constitution ruling opinion verdict manual handbook
        data statistics findings figures account accounts warning notice label banner caption archbishop bishop cardinal
        priest pastor rabbi imam monk nun king queen prince princess premier chancellor deputy deputies legislator legislators
        rescuers paramedics firefighters medics traders trader regulator regulators watchdog forecaster forecasters meteorologist meteorologists
        campaigner campaigners unions charity charities operator operators developer developers consultancy organiser organisers
        organizer organizers insurer insurers airline airlines broker brokers commissioner commissioners treasurer collector
        superintendent ministries ministers companies firms banks courts agencies committees councillor councillors villagers
        villager shopkeeper shopkeepers miner carmaker planemaker retailer retailers supplier suppliers nurses nurse pilot pilots passenger passengers driver drivers singer actor actress
        actors artist writer writers publicist coroner inspector detective detectives sheriff ranger rangers captain striker others another one conservative liberals conservatives
        partner partners neighbour neighbours uncle aunt cousin nephew niece grandmother grandfather grandson
        granddaughter girlfriend boyfriend widow widower fiancee fiance stepfather stepmother girl boy teenager teenagers
        pensioner pensioners tenant tenants landlord shopkeeper shopkeepers trader traders vendor vendors fisherman
        fishermen councillor councillors solicitor solicitors barrister barristers counsel campaigner campaigners
        commissioner commissioners superintendent constable sergeant midfielder defender winger goalkeeper skipper
        referee umpire trainer surgeon consultant psychologist midwife carer carers warden regulator watchdog ombudsman
        charity charities trust hospital school university college airline retailer supermarket operator contractor
        developer developers organiser organisers organizer organizers whistleblower complainant plaintiff plaintiffs
        defendant defendants inquest inquiry tribunal jury panel investigator ministry embassy consulate clinic church
        tourist tourists commuter commuters shopper shoppers refugee refugees migrant migrants villager villagers
        elder elders chairperson convener treasurer headteacher headmaster headmistress lecturer academic academics
        crowd crowds audience onlookers bystander bystanders demonstrators marchers taoiseach backbencher backbenchers premier premiers
        """
}
