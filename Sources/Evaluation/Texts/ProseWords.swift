/// The words and sentences of the prose in test texts; all invented but for the cities and months.
enum ProseWords {
    static let topics: [(subject: String, issue: String, place: String)] = [
        ("the harbour wall", "the height of the wall", "harbour"), ("the night ferry", "the late timetable", "quay"),
        ("the old cinema", "the sale of the building", "market square"),
        ("the river tax", "who has to pay it", "river bank"),
        ("the school meals", "what a meal may cost", "school yard"),
        ("the wind farm", "the distance to the first houses", "northern ridge"),
        ("the tram works", "the closed stretch", "ring road"),
        ("the water mains", "the age of the pipes", "pump house"),
        ("the winter hospital", "the number of beds", "infirmary"),
        ("the flower auction", "the fees for growers", "hall"),
        ("the fishing quota", "how much herring may be landed", "fish dock"),
        ("the coal yard", "the dust in the gardens", "railway siding"),
        ("the library van", "the villages it no longer reaches", "library"),
        ("the football ground", "the lease of the pitch", "north stand"),
        ("the refugee shelter", "the length of a stay", "old barracks"),
        ("the bus drivers' pay", "the hours before dawn", "depot"),
    ]
    static let people = [
        "the deputy mayor", "a harbour pilot", "the head of the planning office", "a retired teacher",
        "the leader of the opposition", "a spokesman for the region", "the chief engineer", "a shop owner",
        "the union's secretary", "a doctor at the infirmary", "the finance committee's chairwoman", "a student",
        "the police inspector on duty", "a farmer from the marsh", "the bishop's secretary", "a trade lawyer",
    ]
    static let agreed = [
        "voted to put the matter off until the spring", "asked for a second opinion from outside",
        "published the letters that it had kept back for a year", "turned down an offer from a private buyer",
        "set aside money for the first stage", "promised to hear the residents before anything is signed",
        "called in the auditors after figures did not add up", "ended the contract at the end of the month",
        "sent the plan back to the committee with a list of errors", "let the deadline pass without a word",
    ]
    static let clauses = [
        "even though the budget had been agreed in March", "after three hours behind closed doors",
        "while a crowd waited outside in the rain", "despite a warning from its own lawyers",
        "as fuel prices climbed for a fifth week", "before the official figures were known",
        "although nobody on the council had asked for it", "because the ground is softer than was thought",
        "once the holidays were over", "unless the county pays for a part of it",
    ]
    static let quotes = [
        "We have been told to wait since the last election, and we are still waiting",
        "I would rather pay more once than a little every winter",
        "There is a difference between being careful and being afraid",
        "My father worked there, and so did his father, and now the gate is locked",
        "It is a first step, not the last one, and everybody in that room knows it",
        "Nobody should have to choose between heating and rent",
        "The figures were wrong in June and they are wrong today",
        "You cannot run a town on promises and borrowed money",
        "What we saw last night was not a debate, it was a performance",
        "If the other side wants to talk, my door has been open for weeks",
        "They should have asked the people who use it every day",
        "Of course it is a risk, but doing nothing is the larger one",
        "We found the documents in a cupboard that was meant for cleaning things",
        "I do not think that anybody acted in bad faith",
    ]
    static let background = [
        "A similar proposal failed five years ago, when a single vote was missing.",
        "Since then the population has fallen by a tenth, and two of the four primary schools have closed.",
        "The law was last changed in the year of the great flood, and lawyers disagree on what it means.",
        "Neither side would say what it had offered, and the mediator left without speaking to reporters.",
        "Insurance firms have raised their premiums twice, and some no longer take on new customers in the area.",
        "The first official count put the damage at a third of what residents later claimed.",
        "Work of this kind takes two summers, and the contractor has three other sites to finish first.",
        "On the other bank, where the ground is higher, hardly anyone was affected at all.",
        "A petition with several thousand names was handed over in a bread basket, to laughter from the gallery.",
        "Tourists still come in August, but they stay for a day rather than for a week.",
        "Half of the money would come from a fund that was set up for quite another purpose.",
        "An earlier report had been kept in a drawer for eighteen months, it emerged during the hearing.",
        "The minister's office pointed to its statement of last week and did not answer further questions.",
        "For many families it was the second such letter within a year.",
        "Critics say that the well-known weaknesses of the scheme have never been dealt with.",
        "What began as a quarrel between neighbours has become a test of the region's finances.",
        "In the long-term forecast, published on the same day, officials assume the opposite.",
        "Even so, the office that signed off the first stage was confident that the fifth would be cheaper.",
    ]
    static let subheads = [
        "A long wait", "What the plan would cost", "Who decides now?", "Doubts about the figures",
        "The view from the quay",
        "How it came to this", "No quick fix", "Pressure from the region", "What happens next",
        "Fifty years of promises",
        "An offer on the table", "The other bank of the river",
    ]
    static let verbs = [
        "said", "told reporters", "said on the phone", "wrote", "warned", "said in an interview", "argued",
    ]
    static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    static let agencies = ["Reuters", "AP", "AFP", "Gull Press", "Northern Wire", "Fen News Agency"]
    static let refrains = [
        "And still the water rises.", "Nobody answered.", "The clock went on.", "That was in May.", "So they waited.",
    ]
    static let outlets = ["Coast News", "The Fen Courier", "Harbour Gazette", "Northern Ledger", "Marsh Weekly"]
    static let sections = ["Politics", "World", "Business", "Local News", "Environment"]
    static let otherHeadlines = [
        "Ferry strike enters its second week", "Five things to know about the new rail timetable",
        "Why bread is getting dearer", "Storm warning lifted along the coast", "The man who counts the herons",
        "Pier to close for repairs", "School choir wins national prize", "Court hears appeal in bridge case",
        "Explainer: how the river tax works", "In pictures: a winter on the marsh",
    ]
}
