import ArticleModel
import Foundation
import Pipeline

extension ArticleReference {
    /// Returns a reference to the same article by its id, which holds in all stages: a page without a URL is known by
    /// the address that it names itself only from clean on.
    func resolved(in folder: RunFolder) throws -> ArticleReference {
        guard text.contains("://"), try folder.validManifest(of: .clean) != nil,
            let line = try firstLine(of: folder.recordsPath(of: .clean)), let id = RecordIdentity(line: line)?.id
        else { return self }
        return ArticleReference(id.value)
    }

    /// Returns the failure of a reference by which no run knows an article. Of a file of several it names one.
    func unknownArticle(in folders: [RunFolder]) throws -> PlainFailure {
        for folder in folders.reversed() {
            var count = 0
            var example: String?
            try RecordIdentity.forEach(inFile: folder.recordsPath(of: .fetch)) { identity in
                guard holds(identity) else { return }
                example = example ?? identity.file
                count += 1
            }
            if let example {
                let articles = count == 1 ? "an article" : "\(count) articles"
                return PlainFailure(
                    .missingInput,
                    "\(text): is a file of which run \(folder.id) has \(articles); name one, such as \(example)")
            }
        }
        return PlainFailure(.missingInput, "\(text): no run knows an article with this id, URL or file")
    }

    /// Returns the first line of the file at `path` that matches; nil where there is none, or no file.
    func firstLine(of path: String) throws -> Data? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let reader = try LineReader(path: path)
        while let line = try reader.next() {
            if matches(line) { return line }
        }
        return nil
    }
}

extension RecordIdentity {
    /// Hands to `body` which article each record is of in the file at `path`, in their order; none where there is no file.
    static func forEach(inFile path: String, _ body: (RecordIdentity) -> Void) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        let reader = try LineReader(path: path)
        while let line = try reader.next() { RecordIdentity(line: line).map(body) }
    }
}
