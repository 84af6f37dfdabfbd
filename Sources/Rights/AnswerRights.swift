import ArticleModel

/// What the header of an answer says of the use of what it brings.
package enum AnswerRights {
    /// Reads the fields, in whatever case their names are written.
    package static func statements(_ fields: [(name: String, value: String)]) -> [RightsStatement] {
        let fields = fields.map { (name: $0.name.lowercased(), value: $0.value) }
        let policy = fields.first { $0.name == TDMReservation.policyName }?.value
        var isReservationRead = false
        return fields.flatMap { name, value -> [RightsStatement] in
            switch name {
            case "x-robots-tag": return RobotsDirectives(header: value).statements
            case "content-signal": return ContentSignals.statements(value, at: .header, to: nil)
            case "content-usage": return ContentUsage.statements(value, at: .header, to: nil)
            case TDMReservation.name where !isReservationRead:
                isReservationRead = true
                return TDMReservation.statements(value, policy: policy, at: .header)
            case "link": return Licence.statements(link: value)
            default: return []
            }
        }.bounded
    }
}
