import java.sql.DriverManager;
import java.sql.SQLException;

/** One of two processes that write to one file at once. Prints how many of 50 rows were refused at once. */
public final class TwoWriters {
  public static void main(String[] args) throws Exception {
    int refused = 0;
    for (int i = 0; i < 50; i++) {
      try (var connection = DriverManager.getConnection(args[0]);
          var statement = connection.createStatement()) {
        statement.execute("create table if not exists run (label varchar, ms double precision)");
        statement.execute("insert into run values ('" + args[1] + "', " + i + ")");
      } catch (SQLException e) {
        refused++;
      }
      Thread.sleep(5);
    }
    System.out.println(refused);
  }
}
