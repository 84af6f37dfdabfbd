import GRDB
import Mustache
