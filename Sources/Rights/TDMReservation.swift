import ArticleModel
import Text

/// A reservation of text and data mining (https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/).
///
/// It is the reservation of article 4 of the directive (EU) 2019/790. Training models is mining too, so both are reserved, or
/// both free. Another value than 0 and 1 counts as none, and is written down, so that somebody may see it.
package enum TDMReservation {
    package static let name = "tdm-reservation"
    package static let policyName = "tdm-policy"

    /// Returns what `reservation` says at `place`; `policy` is the address where a licence can be had.
    package static func statements(_ reservation: String, policy: String?, at place: RightsStatement.Place)
        -> [RightsStatement]
    {
        let said = reservation.trimmedOfSpaces
        let permission: RightsStatement.Permission
        switch said {
        case "1": permission = .reserved
        case "0": permission = .allowed
        default: return [RightsStatement(place, name, said: said)]
        }
        // The policy of what is free is not to be looked at.
        let link = permission == .reserved ? policy?.trimmedOfSpaces.withoutCredentials : nil
        return [.mining, .training].map { RightsStatement(place, name, said: said, use: $0, permission, link: link) }
    }
}
