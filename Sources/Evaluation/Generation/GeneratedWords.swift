/// The words and sentences of generated articles; all invented but for the cities.
enum GeneratedWords {
    static let firstNames = [
        "Maria", "Jonas", "Amina", "Piotr", "Lucia", "Henrik", "Farah", "Tomas", "Ingrid", "Samuel", "Leila", "Viktor",
        "Elena", "Marcus", "Yara", "Stefan", "Nadia", "Oliver", "Carmen", "Anders",
    ]
    static let lastNames = [
        "Keller", "Okafor", "Lindqvist", "Moreau", "Petrov", "Castellan", "Haddad", "Brandvold", "Ferreira", "Novak",
        "Sundaram", "Whitlock", "Osei", "Marchetti", "Dragan", "Falkenrath", "Iversen", "Quiroga", "Tanaka",
        "Abernathy",
        "Vasquez", "Holloway", "Zieliński", "Rahimi", "Castellanos", "Eriksen", "Mbeki", "Laurent", "Sorensen", "Duval",
    ]
    static let roles = [
        "the mayor of", "the chief engineer of", "the finance minister of", "the head of the port of",
        "a union leader in", "the education secretary of", "the police chief of", "the transport commissioner of",
    ]
    static let cities = [
        "Bremen", "Porto", "Gdansk", "Lyon", "Tampere", "Leeds", "Bologna", "Ghent", "Malmo", "Zaragoza", "Cork",
        "Linz", "Brno", "Turku", "Nantes", "Bergen", "Hull", "Trieste", "Rotterdam", "Hamburg",
    ]
    static let subjects = [
        "tram line", "harbour dredging", "school reform", "hospital merger", "airport extension", "water tariff",
        "housing fund", "wind park", "museum wing", "bus strike", "flood barrier", "stadium lease", "railway tunnel",
        "fishing quota", "market hall", "city archive", "ferry service", "energy levy", "library closure", "dam repair",
    ]
    static let events = [
        "was approved after a long debate", "was put off until the autumn", "has split the governing coalition",
        "will cost twice what was planned", "was stopped by a court", "won the backing of the region",
        "drew thousands into the streets", "was handed to an independent inquiry",
    ]
    static let facts = [
        "The plan goes to the regional assembly next month, which has the last word on how it is paid for.",
        "Work had begun in spring and was halted twice when the ground turned out to be softer than surveyed.",
        "Two earlier proposals failed, one for want of money and one for want of a majority.",
        "Residents along the route have collected signatures against it since the winter.",
        "Officials expect the first results within the year, though they would not name a date.",
        "The budget office puts the cost at more than the city spends on its schools in a year.",
        "Neighbouring towns watch the case closely, because they are bound by the same contract.",
        "An internal paper, seen by several members of the assembly, lists nine risks and ranks none of them.",
        "The opposition called for the papers to be published before any further vote is taken.",
        "Engineers who worked on the first design said that its weakest point was never tested.",
    ]
    static let sayings = [
        "We have talked about this for eleven years, and tonight we have decided",
        "Nobody in this building wanted it to come to this, but here we are",
        "The money is there, the plans are there, and what is missing is courage",
        "If we wait for another report, the next winter will decide for us",
        "People will judge us by what stands there in ten years, not by what we promised",
        "I will not sign anything that my successors cannot pay for",
        "This was never about one street or one building, it was about trust",
        "We were told to be patient, and we have been patient long enough",
    ]
    static let fragments = ["a serious mistake", "long overdue", "the wrong end of the problem", "a fair compromise"]
    static let outlets = ["Northern Wire", "Harbour Gazette", "Morning Ledger", "Valley Courier", "Example Post"]
}
