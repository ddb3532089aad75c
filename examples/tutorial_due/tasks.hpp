// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>

namespace tasks {

using namespace holdfast;

inline std::vector<sql::Migration> const migrations{
    {"tasks", {"create table task (id {identity}, title text not null, note text not null)"}},
    {"due dates", {"alter table task add column due date"}}};

struct Task {
    std::int64_t id = 0;
    std::string title;
    std::string note;
    std::optional<std::chrono::year_month_day> due;

    static auto record() { return table<&Task::id>("task"); }
    static auto fields() {
        return std::tuple{field<&Task::title>("title", "Title", required, max_length(80)),
                          field<&Task::note>("note", "Note"), field<&Task::due>("due", "Due")};
    }
    static auto events() {
        return std::tuple{event<insert>("add", "Add"), event<update>("save", "Save"),
                          event<erase>("finish", "Finished")};
    }
};

inline PathArgument<std::int64_t> const task_id{"id"};

class Tasks : public UserInterface {
public:
    Tasks();

    ViewWith<>& list = define_view("/", "Tasks");
    ViewWith<PathArgument<std::int64_t>>& task = define_view("/tasks/{id}", "Task", task_id);
};

class AddForm : public Form {
public:
    AddForm(View& view, Tasks const& tasks) : Form{view, "add_task"} {
        use_layout<FormLayout>().add_input<TextInput>(field_of<&Task::title>(task_));
        auto const add = event_of<insert>(task_, view.transaction());
        define_transition(add, [&tasks](std::int64_t id) { return tasks.task.bookmark(id); });
        this->add<Button>(add);
    }

private:
    Task task_;
};

class TaskList : public Div {
public:
    TaskList(View& view, Tasks const& tasks) {
        auto& list = add<Ul>();
        for (auto const& task : select<Task>(view.transaction(), "order by id")) {
            list.add<Li>().add<A>(tasks.task.bookmark(task.id).labelled(task.title));
        }
        add<AddForm>(view, tasks);
    }
};

class TaskForm : public Form {
public:
    TaskForm(View& view, std::int64_t id, Tasks const& tasks)
        : Form{view, "task"}, task_{load<Task>(view.transaction(), id)} {
        auto& layout = use_layout<FormLayout>();
        layout.add_input<TextInput>(field_of<&Task::title>(task_));
        layout.add_input<TextArea>(field_of<&Task::note>(task_));
        layout.add_input<DateInput>(field_of<&Task::due>(task_));
        auto const save = event_of<update>(task_, view.transaction());
        auto const finish = event_of<erase>(task_, view.transaction());
        define_event_handler(save, tasks.list.bookmark());
        define_event_handler(finish, tasks.list.bookmark());
        add<Button>(save);
        add<Button>(finish, ButtonStyle::secondary);
        add<A>(tasks.list.bookmark().labelled("Back"));
    }

private:
    Task task_;
};

inline Tasks::Tasks() {
    list.set_slot("main", factory<TaskList>(std::cref(*this)));
    task.set_slot("main", factory<TaskForm>(std::cref(*this)));
}

}  // namespace tasks
