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
        for folder in folders.reversed() where FileManager.default.fileExists(atPath: folder.recordsPath(of: .fetch)) {
            let reader = try LineReader(path: folder.recordsPath(of: .fetch))
            var (count, example) = (0, "")
            while let line = try reader.next() {
                guard let identity = RecordIdentity(line: line), holds(identity), let file = identity.file else {
                    continue
                }
                if count == 0 { example = file }
                count += 1
            }
            if count > 0 {
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
