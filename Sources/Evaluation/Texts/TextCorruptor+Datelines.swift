/// Datelines and credits.
extension TextCorruptor {
    mutating func addFiling(_ noise: TextNoise) {
        switch noise {
        case .dateline: addDateline()
        case .agencyCredit: addCredit()
        default: addSecondDateline(at: text.proseLines.dropFirst(2).first)
        }
    }

    private mutating func addDateline() {
        guard let first = text.proseLines.first else { return }
        let city = random.pick(GeneratedWords.cities)
        let agency = random.pick(ProseWords.agencies)
        let date = "March \(random.number(in: 8...12))"
        let (place, dateline, credited) = random.pick([
            (city.uppercased(), "\(city.uppercased()), \(date) (\(agency)) - ", agency),
            (city.uppercased(), "\(city.uppercased()) (\(agency)) — ", agency),
            (city.uppercased(), "\(city.uppercased()) — ", nil), (city.uppercased(), "\(city.uppercased()) - ", nil),
            ("\(city), N.D.", "\(city), N.D.- ", nil), ("\(city), N.D.", "\(city), N.D. (\(agency)) -- ", agency),
            (city, "\(city), \(date) – ", nil), (city, "\(city) (\(agency)) – ", agency),
        ])
        text.truth.place = place
        text.truth.agency = credited ?? text.truth.agency
        text.lines[first].text = dateline + text.lines[first].text
    }

    private mutating func addCredit() {
        let agency = random.pick(ProseWords.agencies)
        let (line, named) = random.pick([
            ("With inputs from agencies", nil), ("With inputs from \(agency)", agency), ("(With agency inputs)", nil),
            ("(With inputs from \(agency))", agency), ("\(agency) contributed to this report.", agency),
            ("With reporting by \(agency)", agency), ("— \(agency)", agency), ("(\(agency))", agency),
            ("Additional reporting by \(agency)", agency), ("Source: \(agency)", agency),
        ])
        if text.truth.agency == nil { text.truth.agency = named }
        text.append([line])
    }

    private mutating func addSecondDateline(at line: Int?) {
        guard let line else { return }
        let city = random.pick(["Washington, D.C.- ", "KYIV — ", "LOW MARSH, May 2 (GP) - ", "PARIS (AFP) - "])
        text.change(line: line) { city + $0 }
        text.flags.formUnion([.secondDateline, .contradictoryDatelines])
    }
}
