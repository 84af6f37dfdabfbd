/// "Washington, D.C." is one place, unlike "Portland, Oregon".
enum CityDistrictMerger {
    /// The candidates, with a city and the district behind its comma as one.
    static func joined(_ candidates: [NameCandidate], _ names: [NameText]) -> [NameCandidate] {
        var joined: [NameCandidate] = []
        for candidate in candidates {
            if let city = joined.last, isDistrict(candidate, of: city, names[candidate.paragraph]) {
                joined[joined.count - 1].tokens = city.tokens.lowerBound..<candidate.tokens.upperBound
                joined[joined.count - 1].key = city.key + " " + candidate.key
                joined[joined.count - 1].kind = .place
            } else {
                joined.append(whole(candidate))
            }
        }
        return joined
    }

    /// The network takes it for one name at times, comma and all.
    private static func whole(_ candidate: NameCandidate) -> NameCandidate {
        guard candidate.key == "washington , dc" else { return candidate }
        var candidate = candidate
        candidate.key = "washington dc"
        candidate.kind = .place
        return candidate
    }

    private static func isDistrict(_ candidate: NameCandidate, of city: NameCandidate, _ text: NameText) -> Bool {
        candidate.key == "dc" && city.key == "washington" && candidate.paragraph == city.paragraph
            && candidate.tokens.lowerBound == city.tokens.upperBound + 1 && text[city.tokens.upperBound]?.text == ","
    }
}
