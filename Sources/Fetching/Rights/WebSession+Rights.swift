import ArticleModel
import Foundation
import Rights

extension WebSession {
    /// Returns what the site says of the use of the page at `address`, in robots.txt and tdmrep.json. Where a source keeps no
    /// rules of sites, neither is asked for.
    func siteRights(of address: WebAddress, _ access: WebAccess) async -> [RightsStatement] {
        guard access.isPolite, let site = try? await rules(for: address, allowsPrivate: access.allowsPrivate),
            case .known(let rules) = site
        else { return [] }
        let file = await tdmFile(of: address, rules, allowsPrivate: access.allowsPrivate)
        return rules.rights(for: address.target) + file.statements(for: address.target)
    }

    private func tdmFile(of address: WebAddress, _ rules: RobotsRules, allowsPrivate: Bool) async -> TDMFile {
        guard rules.allows(TDMFile.path), let host = try? host(address.host) else { return .none }
        return await host.tdmFile(of: address.origin) {
            await self.readTDMFile(of: address, allowsPrivate: allowsPrivate)
        }
    }

    /// Returns the site's file: as it was read within a day, or as it is now. Where it cannot be had, the site has none
    /// (TDMRep, "TDM File on the Origin Server"), unless it had one before.
    private func readTDMFile(of address: WebAddress, allowsPrivate: Bool) async -> TDMFile {
        let name = "\(address.origin)\(TDMFile.path)"
        var known: Data?
        do throws(WebProblem) {
            let kept = try keptSiteFile(name)
            known = kept?.body
            if let kept, kept.isFresh {
                await noteUse(of: TDMFile.path, address)
                return TDMFile(kept.body)
            }
            let found = try await siteFile(
                TDMFile.path, of: address, accepting: "application/json, */*;q=0.5", allowsPrivate: allowsPrivate)
            let file = TDMFile(try keep(found.body, as: name, maximum: TDMFile.maximumBytes))
            await noteUse(of: TDMFile.path, address, found: found)
            if let problem = file.problem { note("\(name) \(problem)") }
            return file
        } catch {
            if error.kind != .resting {
                note(
                    "\(name) cannot be had, so \(known == nil ? "nothing of it counts" : "it counts as it was"): \(error)"
                )
            }
            if known != nil { await noteUse(of: TDMFile.path, address) }
            return known.map(TDMFile.init) ?? .none
        }
    }
}
