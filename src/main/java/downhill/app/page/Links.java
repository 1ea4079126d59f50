package downhill.app.page;

import downhill.app.formula.Follow;

/** What the rows of tables and the numbers of formulas lead to. */
public interface Links extends Follow {}
