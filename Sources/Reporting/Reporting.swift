import GRDB
import Mustache
public struct Report {
    public init(databasePath: String) throws {}
    public func write(to folder: String, at now: String) throws {}
    public func writeCSV(to folder: String) throws {}
}
