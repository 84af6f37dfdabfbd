import Archive
import Foundation

/// Takes off what `Content-Encoding` says that a body is wrapped in.
///
/// It is done here and not by the HTTP library, so that a small body cannot become a large one.
package enum ContentEncoding {
    /// What servers are told that we understand.
    static let accepted = "gzip, deflate"

    /// `names` are the values of the header's fields. Of a body that `isCut` what is there is returned. What some servers send
    /// after the end of what they compressed is passed over, as browsers do.
    package static func decoded(
        _ body: Data, _ names: [String], limit: Int, isCut: Bool = false
    ) throws(WebProblem) -> Data {
        let codings = names.flatMap { $0.split(separator: ",") }
            .map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
            .filter { !$0.isEmpty && $0 != "identity" }
        guard let coding = codings.first, !body.isEmpty else { return body }
        guard codings.count == 1 else {
            throw WebProblem(.badEncoding, "the answer is encoded more than once: \(codings.joined(separator: ", "))")
        }
        do {
            switch coding {
            case "gzip", "x-gzip":
                return isCut
                    ? try Gzip.beginning(of: body, limit: limit)
                    : try Gzip.decompress(body, limit: limit, ignoringRest: true)
            case "deflate": return try Gzip.inflate(body, limit: limit)
            default: throw WebProblem(.badEncoding, "the answer is encoded as \(coding), which was not asked for")
            }
        } catch let error as ArchiveError where error == .tooManyBytes(limit) {
            throw WebProblem(.tooLarge, "the answer has more than \(limit) bytes when it is decompressed")
        } catch let error as ArchiveError {
            throw WebProblem(.badEncoding, "the answer cannot be decompressed: \(error)")
        } catch let problem as WebProblem {
            throw problem
        } catch {
            throw WebProblem(.badEncoding, "\(error)")
        }
    }
}
