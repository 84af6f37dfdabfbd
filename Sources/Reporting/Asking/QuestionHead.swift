import ArticleModel
import Queries

/// What the head of a question's file says.
struct QuestionHead {
    private(set) var title = ""
    private(set) var notes: [String] = []
    private(set) var parameters: [QuestionParameter] = []

    init(of file: QueryFile) throws(PlainFailure) {
        for line in file.head { try take(line, file) }
        guard !title.isEmpty else {
            throw file.failure(1, "the first line must ask the question in words, such as -- Who is quoted most?")
        }
        guard !file.sql.isEmpty else { throw file.failure(file.firstLine, "there is no query below the head") }
    }

    private mutating func take(_ line: QueryFile.HeadLine, _ file: QueryFile) throws(PlainFailure) {
        if line.text.hasPrefix(":") {
            do throws(QuestionParameter.Problem) {
                let parameter = try QuestionParameter(line.text.dropFirst())
                guard !parameters.contains(where: { $0.name == parameter.name }) else {
                    throw QuestionParameter.Problem("the parameter :\(parameter.name) is described twice")
                }
                parameters.append(parameter)
            } catch {
                throw file.failure(line.number, error.description)
            }
        } else if line.number == 1 {
            title = line.text
        } else if !line.text.isEmpty {
            notes.append(line.text)
        }
    }
}
